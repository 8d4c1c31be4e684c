import { moveVisit, type VisitProgramme } from '@diurne/planning-domain';
import type { CivilDate } from '@diurne/time';
import type { Actor } from '../actor';
import { authorOf } from '../author';
import type { ChangedDay, DayChange } from '../ledger/day-change.value';
import { refuseLivedStepsMoved } from '../ledger/lived-steps';
import { visitChange } from '../ledger/next-visit';
import { refuseUnknownReferences } from '../ledger/programme-form';
import type { DayLedger } from '../ports/day-ledger';
import { granted, visitUnknown } from '../refusals';

export interface MoveOrder {
  readonly visitId: string;
  readonly on: CivilDate;
  /** Of the day it goes to. */
  readonly expectedRevision: number;
  readonly programme: VisitProgramme;
  readonly reason: string | null;
}

/** Gives a visit other hours, on its day or another one; the old ones are kept until the new ones are booked. */
export class MoveDayVisit {
  constructor(private readonly ledger: DayLedger) {}

  /** @throws PlanningRefusal `not-found`, `visit-state-refused`, `reference-unknown`, and what `DayLedger.change` refuses */
  move(actor: Actor, order: MoveOrder, at: Date): Promise<ChangedDay> {
    const { on, expectedRevision, visitId, programme } = order;
    return this.ledger.change(actor, { at, on, expectedRevision, visitId }, ({ day, visit }): DayChange => {
      if (!visit) throw visitUnknown();
      refuseUnknownReferences(programme, visit.pathway, day);
      const moved = granted(moveVisit(visit, { on, programme }, authorOf(actor, at)));
      refuseLivedStepsMoved(visit, { on, programme });
      return {
        verb: 'day-visit-moved',
        reason: order.reason,
        visits: [visitChange(visit, moved)],
        requests: [],
      };
    });
  }
}
