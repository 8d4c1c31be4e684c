import { moveVisit, type DayKey, type VisitProgramme } from '@diurne/planning-domain';
import type { Actor } from '../actor';
import { authorOf } from '../author';
import type { ChangedDay, DayChange } from '../ledger/day-change.value';
import { changedAt, dayFound, visitFound } from '../ledger/found';
import { refuseLivedStepsMoved } from '../ledger/lived-steps';
import { nextOf } from '../ledger/next-visit';
import { refuseUnknownReferences } from '../ledger/programme-form';
import type { DayLedger } from '../ports/day-ledger';
import { granted } from '../refusals';

/** `unitId`, `on`: the day it goes to. */
export interface MoveOrder extends DayKey {
  readonly visitId: string;
  /** Of the day it goes to. */
  readonly expectedRevision: number;
  readonly programme: VisitProgramme;
  readonly reason: string | null;
}

/** Gives a visit other hours, on its day or another one, of its unit or another one; the old ones are kept until the new ones are booked. */
export class MoveDayVisit {
  constructor(private readonly ledger: DayLedger) {}

  /** @throws PlanningRefusal `not-found`, `visit-state-refused`, `reference-unknown`, and what `DayLedger.change` refuses */
  async move(actor: Actor, order: MoveOrder, at: Date): Promise<ChangedDay> {
    const { unitId, on, expectedRevision, visitId, programme } = order;
    const days = [{ unitId, on, revision: expectedRevision }];
    const changed = await this.ledger.change(actor, { at, days, visitIds: [visitId] }, (found): DayChange => {
      const visit = visitFound(found, visitId);
      refuseUnknownReferences(programme, visit.pathway, dayFound(found, order));
      const moved = granted(moveVisit(visit, { unitId, on, programme }, authorOf(actor, at)));
      refuseLivedStepsMoved(visit, { unitId, on, programme });
      return {
        verb: 'day-visit-moved',
        reason: order.reason,
        visits: [{ before: visit, after: nextOf(visit, moved) }],
        requests: [],
      };
    });
    return changedAt(changed, order);
  }
}
