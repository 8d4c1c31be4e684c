export { PostgresReportLedger } from './postgres-report-ledger';
export { openReport, readReportPaper, type ReportPaper } from './open-report.reading';
export { readPendingReports } from './pending-reports.reading';
