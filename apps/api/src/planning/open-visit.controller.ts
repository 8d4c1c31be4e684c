import { Controller } from '@nestjs/common';
import { openVisit, type AnswerOf } from '@diurne/contracts';
import { OpenVisit } from '@diurne/planning-persistence';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';
import { seesGradingDetail } from './sees-grading-detail';

@Controller()
export class OpenVisitController {
  constructor(private readonly visits: OpenVisit) {}

  @Serves(openVisit)
  open(@Asks() { actor, account, params, at }: Asked<typeof openVisit>): Promise<AnswerOf<typeof openVisit>> {
    return this.visits.open(actor, params.id, seesGradingDetail(account), at);
  }
}
