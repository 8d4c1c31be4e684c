export { classOfVisit } from './class-of-visit';
export { gradeVisit } from './grade-visit';
export { badgeWords } from './badge-words';
export { ruleSet2020 } from './rule-set-2020-52';
export type { DimOptions, GradingRuleSet, NeverCounted, RuleCertainty, RulePoint, RuleSource } from './rule-set.value';
export type {
  GradedIntervention,
  Grading,
  GradingClass,
  GradingHold,
  InterventionCountCategory,
  RumFields,
} from './grading.value';
export type {
  ForcedClass,
  GradingBasis,
  GradingRegime,
  InterventionCategory,
  PatientContextCriterion,
  PatientContextGround,
  StepToGrade,
  TracedGround,
  VisitToGrade,
} from './visit-to-grade.value';
