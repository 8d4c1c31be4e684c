import { createHash } from 'node:crypto';
import { ReportPress } from '@diurne/discharge-application';
import type { FrozenReport } from '@diurne/discharge-domain';
import { reportPdf } from './report.pdf';

export class PdfReportPress extends ReportPress {
  digest(text: string): string {
    return createHash('sha256').update(text, 'utf8').digest('hex');
  }
  print(report: FrozenReport, sha256: string, at: Date): Promise<Uint8Array> {
    return reportPdf({ report, sha256, printedAt: at });
  }
}
