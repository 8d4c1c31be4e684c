import { Controller, Res } from '@nestjs/common';
import { listPendingReports, openReport, readReportPdf, readSignedPdf, type AnswerOf } from '@diurne/contracts';
import { Database } from '@diurne/database';
import { reportPdf } from '@diurne/discharge-document';
import {
  DocumentGuard,
  openReport as readReport,
  readPendingReports,
  readReportPaper,
  readSignedLetter,
} from '@diurne/discharge-persistence';
import type { Response } from 'express';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

@Controller()
export class OpenReportController {
  constructor(
    private readonly database: Database,
    private readonly guard: DocumentGuard,
  ) {}

  @Serves(openReport)
  open(@Asks() { actor, params, at }: Asked<typeof openReport>): Promise<AnswerOf<typeof openReport>> {
    return readReport(this.database, this.guard, actor, params.id, at);
  }

  @Serves(readReportPdf)
  async print(@Asks() { actor, params, at }: Asked<typeof readReportPdf>, @Res() response: Response): Promise<void> {
    const paper = await readReportPaper(this.database, this.guard, actor, params.id, at);
    const bytes =
      'signed' in paper ? paper.signed : await reportPdf({ report: paper.draft, sha256: null, printedAt: at });
    response.type('application/pdf').set('content-disposition', 'inline; filename="compte-rendu.pdf"').send(bytes);
  }

  @Serves(readSignedPdf)
  async printSigned(
    @Asks() { actor, params, at }: Asked<typeof readSignedPdf>,
    @Res() response: Response,
  ): Promise<void> {
    const bytes = await readSignedLetter(this.database, this.guard, actor, params.id, at);
    response.type('application/pdf').set('content-disposition', 'inline; filename="compte-rendu.pdf"').send(bytes);
  }

  @Serves(listPendingReports)
  pending(
    @Asks() { actor, query, at }: Asked<typeof listPendingReports>,
  ): Promise<AnswerOf<typeof listPendingReports>> {
    return readPendingReports(this.database, actor, query, at);
  }
}
