import type { Actor } from '../../actor';
import type { BillingLedger, RegimeDecision } from '../../ports/billing-ledger';
import { PlanningRefusal } from '../../refusals';
import { requireNotReleased, requireTookPlace } from '../refusals';

/** How a visit is billed is decided by the DIM, past visits too as long as they are not released. */
export class DecideRegime {
  constructor(private readonly ledger: BillingLedger) {}

  /** For one visit; stands over what its pathway says. @throws PlanningRefusal `not-found`, `visit-state-refused` */
  async forVisit(actor: Actor, visitId: string, decision: RegimeDecision, at: Date): Promise<void> {
    await this.ledger.write(actor, visitId, at, ({ visit, record }) => {
      requireTookPlace(visit);
      requireNotReleased(record?.released);
      return { kind: 'regime', decision };
    });
  }

  /** For every visit, past and to come, of the pathway's versions that left it to the DIM. @throws PlanningRefusal `not-found` */
  async forPathway(actor: Actor, pathwayId: string, decision: RegimeDecision, at: Date): Promise<void> {
    if (!(await this.ledger.decideForPathway(actor, pathwayId, decision, at)))
      throw new PlanningRefusal('not-found', 'Ce parcours n’existe pas dans cet établissement.');
  }
}
