export {
  reportSections,
  sectionRules,
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
} from './discharge-report.value';
export { draftReport, followTrace, type VisitAsLived } from './draft-report';
export { missingToSign, type LivedVisit } from './missing-to-sign';
export { canonicalJson } from './canonical-json';
export { reportTransitions } from './report-life';
