import { Controller } from '@nestjs/common';
import { signReport, type AnswerOf } from '@diurne/contracts';
import { Database } from '@diurne/database';
import { SignReport } from '@diurne/discharge-application';
import { DocumentGuard, openReport } from '@diurne/discharge-persistence';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

@Controller()
export class SignReportController {
  constructor(
    private readonly database: Database,
    private readonly guard: DocumentGuard,
    private readonly signReport: SignReport,
  ) {}

  @Serves(signReport)
  async sign(
    @Asks() { actor, account, params, body, at }: Asked<typeof signReport>,
  ): Promise<AnswerOf<typeof signReport>> {
    await this.signReport.sign(
      actor,
      { accountId: account.id, name: account.displayName, rpps: account.rpps, resourceId: account.resourceId },
      params.id,
      body,
      at,
    );
    return openReport(this.database, this.guard, actor, params.id, at);
  }
}
