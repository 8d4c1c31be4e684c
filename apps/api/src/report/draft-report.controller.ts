import { Controller } from '@nestjs/common';
import { draftReport, giveUpVersion, writeReport, type AnswerOf } from '@diurne/contracts';
import { Database } from '@diurne/database';
import { DraftReport, GiveUpVersion, WriteReport } from '@diurne/discharge-application';
import { DocumentGuard, openReport } from '@diurne/discharge-persistence';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

@Controller()
export class DraftReportController {
  constructor(
    private readonly database: Database,
    private readonly guard: DocumentGuard,
    private readonly draftReport: DraftReport,
    private readonly writeReport: WriteReport,
    private readonly newVersions: GiveUpVersion,
  ) {}

  @Serves(draftReport)
  async draft(@Asks() { actor, params, at }: Asked<typeof draftReport>): Promise<AnswerOf<typeof draftReport>> {
    await this.draftReport.draft(actor, params.id, at);
    return openReport(this.database, this.guard, actor, params.id, at);
  }

  @Serves(giveUpVersion)
  async giveUp(
    @Asks() { actor, params, body, at }: Asked<typeof giveUpVersion>,
  ): Promise<AnswerOf<typeof giveUpVersion>> {
    await this.newVersions.giveUp(actor, params.id, body.reason ?? null, at);
    return openReport(this.database, this.guard, actor, params.id, at);
  }

  @Serves(writeReport)
  async write(@Asks() { actor, params, body, at }: Asked<typeof writeReport>): Promise<AnswerOf<typeof writeReport>> {
    await this.writeReport.write(actor, params.id, body, at);
    return openReport(this.database, this.guard, actor, params.id, at);
  }
}
