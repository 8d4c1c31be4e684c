export type { Actor, Author } from './actor';
export type { Edit } from './open-draft';
export { ReportRefusal, type ReportRefusalCode, reportMissing, SignedVersionForged, visitUnknown } from './refusals';
export {
  ReportLedger,
  type ReportAtHand,
  type ReportChange,
  type ReportToSend,
  type ReportVersion,
  type SignedReport,
} from './ports/report-ledger';
export { ReportPress } from './ports/report-press';
export { ReportPost } from './ports/report-post';
export { DraftReport } from './draft-report/draft-report.use-case';
export { GiveUpVersion } from './give-up-version/give-up-version.use-case';
export { WriteReport } from './write-report/write-report.use-case';
export { SignReport, type Signature } from './sign-report/sign-report.use-case';
export { standingDraft } from './open-draft';
export { HandLetter, type LetterHanded } from './hand-letter/hand-letter.use-case';
export { HandOverReport } from './hand-over-report/hand-over-report.use-case';
export { SendReport } from './send-report/send-report.use-case';
