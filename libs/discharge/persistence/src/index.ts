export { PostgresReportLedger } from './postgres-report-ledger';
export { openReport, readReportPaper, readSignedLetter, type ReportPaper } from './open-report.reading';
export { readPendingReports } from './pending-reports.reading';
export { openReportEdit, readReportEdits } from './report-edits.reading';
export { readLettersToHand } from './letters-to-hand.reading';
export { DocumentGuard, type TellForgery } from './document-guard';
export { verifyDocuments, type DocumentsVerdict, type ForgedDocument } from './verify-documents';
