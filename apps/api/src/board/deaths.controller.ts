import { Controller } from '@nestjs/common';
import { declareDeath, openDeath, withdrawDeath, type AnswerOf } from '@diurne/contracts';
import { DeclareDeath, WithdrawDeath } from '@diurne/planning-application';
import { OpenDeath } from '@diurne/planning-persistence';
import { civilDate } from '@diurne/time';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

@Controller()
export class DeathsController {
  constructor(
    private readonly deaths: OpenDeath,
    private readonly declaring: DeclareDeath,
    private readonly withdrawing: WithdrawDeath,
  ) {}

  @Serves(openDeath)
  open(@Asks() { actor, params, at }: Asked<typeof openDeath>): Promise<AnswerOf<typeof openDeath>> {
    return this.deaths.open(actor, params.id, at);
  }

  @Serves(declareDeath)
  async declare(
    @Asks() { actor, params, body, at }: Asked<typeof declareDeath>,
  ): Promise<AnswerOf<typeof declareDeath>> {
    await this.declaring.declare(actor, { ...body, patientId: params.id, on: civilDate(body.on) }, at);
    return this.deaths.open(actor, params.id, at);
  }

  @Serves(withdrawDeath)
  async withdraw(
    @Asks() { actor, params, body, at }: Asked<typeof withdrawDeath>,
  ): Promise<AnswerOf<typeof withdrawDeath>> {
    const of = { deathId: params.id, reason: body.reason };
    return this.deaths.cameBack(actor, await this.withdrawing.withdraw(actor, of, at));
  }
}
