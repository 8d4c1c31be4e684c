export {
  reportSections,
  sectionRules,
  statementDetails,
  statementQuestions,
  statements,
  type ReportSection,
  type SectionRule,
  type Statement,
} from './report-section.value';
export type {
  FrozenReport,
  MissingContent,
  PatientIdentity,
  ReportContent,
  ReportedIntervention,
  ReportRecipient,
  ReportSigner,
  SignedBefore,
  StepDone,
  StepNotDone,
  VisitPhysician,
} from './discharge-report.value';
export { diedHere, isDeceased, isPointless, type DeathAtHand } from './after-death';
export { draftReport, followTrace, proposalsFor, wholeContent, type VisitAsLived } from './draft-report';
export { doubtsBeforeSigning, signsFor, type TraceAtHand } from './doubts-before-signing';
export { missingToSign, type LivedVisit, type VersionAtHand } from './missing-to-sign';
export { isForPaper, letterState, type LetterOnItsWay, type LetterState } from './letter-state';
export { outdatedBy, type TraceNow } from './outdated-letter';
export { whatSignerSees, type SeenReport } from './what-signer-sees';
export { productsProposed, productWords, type ProductTraced } from './products-given';
export { reasonNotDone } from './reason-not-done';
export { reportTransitions } from './report-life';
export { reportWay, type CorrespondentReach, type ReportWay } from './report-way';
