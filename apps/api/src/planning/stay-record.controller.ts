import { Controller } from '@nestjs/common';
import { keepStayRecord, type AnswerOf } from '@diurne/contracts';
import { Database } from '@diurne/database';
import { OpenVisit, keepStayRecord as keep } from '@diurne/planning-persistence';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';
import { seesGradingDetail } from './sees-grading-detail';

@Controller()
export class StayRecordController {
  constructor(
    private readonly database: Database,
    private readonly visits: OpenVisit,
  ) {}

  @Serves(keepStayRecord)
  async keep(
    @Asks() { actor, account, params, body, at }: Asked<typeof keepStayRecord>,
  ): Promise<AnswerOf<typeof keepStayRecord>> {
    const mayCode = seesGradingDetail(account);
    await keep(this.database, actor, { mayCode }, { visitId: params.id, ...body }, at);
    return this.visits.open(actor, params.id, mayCode, at);
  }
}
