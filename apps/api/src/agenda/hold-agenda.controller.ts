import { Controller } from '@nestjs/common';
import { HoldAgenda } from '@diurne/agenda-application';
import { holdAgenda, type AnswerOf } from '@diurne/contracts';
import { OpenVisit } from '@diurne/planning-persistence';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';
import { seesGradingDetail } from '../planning/sees-grading-detail';

@Controller()
export class HoldAgendaController {
  constructor(
    private readonly agenda: HoldAgenda,
    private readonly visits: OpenVisit,
  ) {}

  @Serves(holdAgenda)
  async hold(@Asks() { actor, account, params, at }: Asked<typeof holdAgenda>): Promise<AnswerOf<typeof holdAgenda>> {
    await this.agenda.hold(actor, params.id, at);
    return this.visits.open(actor, params.id, seesGradingDetail(account), at);
  }
}
