import { Controller } from '@nestjs/common';
import { proposeDates, proposeOtherHours, type AnswerOf } from '@diurne/contracts';
import { ProposeDates, ProposeOtherHours } from '@diurne/planning-application';
import { civilDate, type CivilDate } from '@diurne/time';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';
import { programmeView, reasonView } from './programme.view';

const dateOf = (text: string | undefined): CivilDate | undefined => (text === undefined ? undefined : civilDate(text));

@Controller()
export class ProposeController {
  constructor(
    private readonly proposeDates: ProposeDates,
    private readonly proposeOtherHours: ProposeOtherHours,
  ) {}

  @Serves(proposeDates)
  async dates(@Asks() { actor, params, body, at }: Asked<typeof proposeDates>): Promise<AnswerOf<typeof proposeDates>> {
    const { unitId, proposals, refusals } = await this.proposeDates.propose(
      actor,
      { requestId: params.id, count: body.count, from: dateOf(body.from), to: dateOf(body.to) },
      at,
    );
    return {
      unitId,
      proposals: proposals.map((one) => ({ ...one, programme: programmeView(one.programme) })),
      refusals: refusals.map(({ on, reasons }) => ({ on, reasons: reasons.map(reasonView) })),
    };
  }

  @Serves(proposeOtherHours)
  async otherHours(
    @Asks() { actor, params, at }: Asked<typeof proposeOtherHours>,
  ): Promise<AnswerOf<typeof proposeOtherHours>> {
    const { proposals, reasons } = await this.proposeOtherHours.propose(actor, params.id, at);
    return {
      proposals: proposals.map((one) => ({ ...one, programme: programmeView(one.programme) })),
      reasons: reasons.map(({ code, message }) => ({ code, message })),
    };
  }
}
