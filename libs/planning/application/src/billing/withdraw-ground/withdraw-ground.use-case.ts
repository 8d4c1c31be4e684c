import type { Actor } from '../../actor';
import type { BillingLedger } from '../../ports/billing-ledger';
import { PlanningRefusal } from '../../refusals';
import type { GroundAuthor } from '../record-ground/record-ground.use-case';
import { requireMayWrite } from '../refusals';

export interface GroundWithdrawal {
  readonly visitId: string;
  readonly groundId: string;
  readonly reason: string;
}

/** A ground is taken back by a later row that names it; both stay, and it may be taken back of a visit that turns out not to have taken place. */
export class WithdrawGround {
  constructor(private readonly ledger: BillingLedger) {}

  /** @throws PlanningRefusal `not-found`, `role-insufficient` */
  async withdraw(
    actor: Actor,
    by: GroundAuthor,
    { visitId, groundId, reason }: GroundWithdrawal,
    at: Date,
  ): Promise<void> {
    await this.ledger.write(actor, visitId, at, ({ record }) => {
      const ground = record?.grounds.find(({ id }) => id === groundId);
      if (!ground) throw new PlanningRefusal('not-found', 'Ce motif n’est plus inscrit sur cette venue.');
      requireMayWrite(by, ground.kind);
      return { kind: 'groundWithdrawal', groundId, reason };
    });
  }
}
