import { Controller } from '@nestjs/common';
import { decidePathwayRegime, decideVisitRegime, recordGround, withdrawGround, type AnswerOf } from '@diurne/contracts';
import { Database } from '@diurne/database';
import {
  OpenVisit,
  decidePathwayRegime as decideForPathway,
  decideVisitRegime as decideForVisit,
  recordGround as record,
  withdrawGround as withdraw,
} from '@diurne/planning-persistence';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

const isPhysician = ({ roles }: { readonly roles: readonly string[] }): boolean => roles.includes('physician');

/** Grounds and regimes, by physician and DIM: both see the grading in detail. */
@Controller()
export class BillingRecordController {
  constructor(
    private readonly database: Database,
    private readonly visits: OpenVisit,
  ) {}

  @Serves(recordGround)
  async record(
    @Asks() { actor, account, params, body, at }: Asked<typeof recordGround>,
  ): Promise<AnswerOf<typeof recordGround>> {
    const by = { isPhysician: isPhysician(account) };
    await record(this.database, actor, by, { visitId: params.id, ground: body }, at);
    return this.visits.open(actor, params.id, true, at);
  }

  @Serves(withdrawGround)
  async withdraw(
    @Asks() { actor, account, params, body, at }: Asked<typeof withdrawGround>,
  ): Promise<AnswerOf<typeof withdrawGround>> {
    const by = { isPhysician: isPhysician(account) };
    const order = { visitId: params.id, groundId: params.groundId, reason: body.reason };
    await withdraw(this.database, actor, by, order, at);
    return this.visits.open(actor, params.id, true, at);
  }

  @Serves(decideVisitRegime)
  async decideForVisit(
    @Asks() { actor, params, body, at }: Asked<typeof decideVisitRegime>,
  ): Promise<AnswerOf<typeof decideVisitRegime>> {
    await decideForVisit(this.database, actor, { visitId: params.id, ...body }, at);
    return this.visits.open(actor, params.id, true, at);
  }

  @Serves(decidePathwayRegime)
  async decideForPathway(@Asks() { actor, params, body, at }: Asked<typeof decidePathwayRegime>): Promise<void> {
    await decideForPathway(this.database, actor, { pathwayId: params.id, ...body }, at);
  }
}
