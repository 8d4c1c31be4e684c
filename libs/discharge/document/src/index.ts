export { reportPdf, type ReportToPrint } from './report.pdf';
export { PdfReportPress } from './report-press';
export { reportMail, type ReportMail } from './report.mail';
