export { reportPdf, type ReportToPrint } from './report.pdf';
export { words as reportWords } from './report.words';
