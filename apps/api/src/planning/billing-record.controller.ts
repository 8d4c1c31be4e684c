import { Controller } from '@nestjs/common';
import {
  decidePathwayRegime,
  decideVisitRegime,
  recordGround,
  releaseVisit,
  takeReleaseBack,
  withdrawGround,
  type AnswerOf,
} from '@diurne/contracts';
import { DecideRegime, RecordGround, ReleaseVisit, WithdrawGround } from '@diurne/planning-application';
import { OpenVisit } from '@diurne/planning-persistence';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

const isPhysician = ({ roles }: { readonly roles: readonly string[] }): boolean => roles.includes('physician');

/** Grounds, regimes and releases, by physician and DIM: both see the grading in detail. */
@Controller()
export class BillingRecordController {
  constructor(
    private readonly grounds: RecordGround,
    private readonly withdrawals: WithdrawGround,
    private readonly regimes: DecideRegime,
    private readonly releases: ReleaseVisit,
    private readonly visits: OpenVisit,
  ) {}

  @Serves(recordGround)
  async record(
    @Asks() { actor, account, params, body, at }: Asked<typeof recordGround>,
  ): Promise<AnswerOf<typeof recordGround>> {
    const by = { isPhysician: isPhysician(account) };
    await this.grounds.record(actor, by, { visitId: params.id, ground: body }, at);
    return this.visits.open(actor, params.id, true, at);
  }

  @Serves(withdrawGround)
  async withdraw(
    @Asks() { actor, account, params, body, at }: Asked<typeof withdrawGround>,
  ): Promise<AnswerOf<typeof withdrawGround>> {
    const order = { visitId: params.id, groundId: params.groundId, reason: body.reason };
    await this.withdrawals.withdraw(actor, { isPhysician: isPhysician(account) }, order, at);
    return this.visits.open(actor, params.id, true, at);
  }

  @Serves(decideVisitRegime)
  async decideForVisit(
    @Asks() { actor, params, body, at }: Asked<typeof decideVisitRegime>,
  ): Promise<AnswerOf<typeof decideVisitRegime>> {
    await this.regimes.forVisit(actor, params.id, body, at);
    return this.visits.open(actor, params.id, true, at);
  }

  @Serves(decidePathwayRegime)
  async decideForPathway(@Asks() { actor, params, body, at }: Asked<typeof decidePathwayRegime>): Promise<void> {
    await this.regimes.forPathway(actor, params.id, body, at);
  }

  @Serves(releaseVisit)
  async release(
    @Asks() { actor, params, body, at }: Asked<typeof releaseVisit>,
  ): Promise<AnswerOf<typeof releaseVisit>> {
    await this.releases.release(actor, { visitId: params.id, ...body }, at);
    return this.visits.open(actor, params.id, true, at);
  }

  @Serves(takeReleaseBack)
  async takeBack(
    @Asks() { actor, params, body, at }: Asked<typeof takeReleaseBack>,
  ): Promise<AnswerOf<typeof takeReleaseBack>> {
    await this.releases.takeBack(actor, { visitId: params.id, reason: body.reason }, at);
    return this.visits.open(actor, params.id, true, at);
  }
}
