import { Controller, Req } from '@nestjs/common';
import { EnrolSecondFactor, GiveCode, KeepAccount, SecondFactors } from '@diurne/access';
import {
  enrolSecondFactor,
  giveCode,
  openSecondFactorRule,
  resetSecondFactor,
  setSecondFactorRule,
  type AnswerOf,
} from '@diurne/contracts';
import type { Request } from 'express';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';
import { userSessionTokenOf } from '../http/user-session-cookie';

@Controller()
export class SecondFactorController {
  constructor(
    private readonly enrolling: EnrolSecondFactor,
    private readonly codes: GiveCode,
    private readonly keeping: KeepAccount,
    private readonly factors: SecondFactors,
  ) {}

  @Serves(enrolSecondFactor)
  enrol(@Asks() { actor, body, at }: Asked<typeof enrolSecondFactor>): Promise<AnswerOf<typeof enrolSecondFactor>> {
    return this.enrolling.run(actor, body.password, at);
  }

  @Serves(giveCode)
  give(@Asks() { actor, body, at }: Asked<typeof giveCode>, @Req() request: Request): Promise<void> {
    return this.codes.run(actor, userSessionTokenOf(request) ?? '', body.code, at);
  }

  @Serves(resetSecondFactor)
  reset(@Asks() { actor, params, at }: Asked<typeof resetSecondFactor>): Promise<void> {
    return this.keeping.resetSecondFactor(actor, params.id, at);
  }

  @Serves(openSecondFactorRule)
  async rule(@Asks() { actor }: Asked<typeof openSecondFactorRule>): Promise<AnswerOf<typeof openSecondFactorRule>> {
    const { roles, minutes } = await this.factors.rule(actor);
    return { roles: [...roles], minutes };
  }

  @Serves(setSecondFactorRule)
  async set(
    @Asks() { actor, body, at }: Asked<typeof setSecondFactorRule>,
  ): Promise<AnswerOf<typeof setSecondFactorRule>> {
    await this.factors.setRule(actor, body, at);
    return body;
  }
}
