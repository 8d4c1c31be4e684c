export { aReportHouse } from './testing/a-report-house';
