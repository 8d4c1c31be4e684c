import { Controller } from '@nestjs/common';
import { SendAgendaNow } from '@diurne/agenda-application';
import { sendAgendaNow, type AnswerOf } from '@diurne/contracts';
import { OpenVisit } from '@diurne/planning-persistence';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';
import { seesGradingDetail } from '../planning/sees-grading-detail';

@Controller()
export class SendAgendaNowController {
  constructor(
    private readonly agenda: SendAgendaNow,
    private readonly visits: OpenVisit,
  ) {}

  @Serves(sendAgendaNow)
  async send(
    @Asks() { actor, account, params, at }: Asked<typeof sendAgendaNow>,
  ): Promise<AnswerOf<typeof sendAgendaNow>> {
    await this.agenda.send(actor, params.id, at);
    return this.visits.open(actor, params.id, seesGradingDetail(account), at);
  }
}
