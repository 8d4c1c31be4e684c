export { aReportHouse } from './testing/a-report-house';
export {
  allergies,
  arrivedAtMinute,
  author,
  entryMode,
  given,
  justification,
  leftOut,
  physicians,
  stepLabels,
  treatments,
  visitOn,
  type ReportDelivery,
  type ReportHouse,
  type ReportPostHouse,
  type ReportTraces,
  type Role,
  type StepCode,
} from './testing/report-house';
export { describeReportLedger } from './testing/report-ledger.suite';
export { describeReportPost } from './testing/report-post.suite';
export { describeReportPress } from './testing/report-press.suite';
export { complete, look, sign, write } from './testing/written-report';
