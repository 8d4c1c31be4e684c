export { classOfVisit } from './class-of-visit';
export { gradeVisit, heldClassOf } from './grade-visit';
export { badgeWords, type BadgeCounts } from './badge-words';
export { codedStep, isMedicalStep, professionOf, type CodedStep } from './coded-step';
export { sameWords } from './closed-lists/plain-words';
export { answersFor, mayBeDoneBy } from './may-be-done-by';
export { mayPerform } from './who-may-perform';
export { isMedical, mayPerformActs, professions, type Profession } from './closed-lists/professions';
export { coversSpecialty, specialties, type Specialty } from './closed-lists/specialties';
export { techniqueOf, techniqueOfCcam, techniques, type Technique } from './closed-lists/techniques';
export { soundsLikeSession } from './treatment-session';
export { ruleSet2020 } from './rule-set-2020-52';
export type { DimOptions, GradingRuleSet, NeverCounted, RuleCertainty, RulePoint, RuleSource } from './rule-set.value';
export type { GradingClass } from './grading-class';
export type { GradedIntervention, Grading, GradingHold, InterventionCountCategory, RumFields } from './grading.value';
export type {
  ForcedClass,
  GradingBasis,
  GradingRegime,
  InterventionCategory,
  PatientContextCriterion,
  PatientContextGround,
  ReleasedAs,
  StayExit,
  StepToGrade,
  TracedGround,
  VisitToGrade,
} from './visit-to-grade.value';
