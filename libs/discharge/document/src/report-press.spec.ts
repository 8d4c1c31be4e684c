import { describeReportPress } from '@diurne/discharge-application/testing';
import { PdfReportPress } from './report-press';

describeReportPress('in PDF', new PdfReportPress());
