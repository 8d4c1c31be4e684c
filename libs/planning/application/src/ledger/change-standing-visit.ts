import type { Actor } from '../actor';
import type { DayLedger } from '../ports/day-ledger';
import { visitUnknown } from '../refusals';
import type { ChangedDay, DayChange, Found } from './day-change.value';
import { changedAt, dayFound, visitFound } from './found';
import type { LedgerDay, LedgerVisit } from './ledger-day.value';

export interface StandingVisitOrder {
  readonly visitId: string;
  /** Of the day on which the visit stands. */
  readonly expectedRevision: number;
  readonly tellLater?: boolean | undefined;
}

/** Changes a visit where it stands: one that went to another day meanwhile has changed the day that was looked at. @throws PlanningRefusal `not-found` */
export async function changeStandingVisit(
  ledger: DayLedger,
  actor: Actor,
  { visitId, expectedRevision, tellLater }: StandingVisitOrder,
  at: Date,
  decide: (visit: LedgerVisit, day: LedgerDay, found: Found) => DayChange,
): Promise<ChangedDay> {
  const day = await ledger.dayOf(actor, visitId);
  if (!day) throw visitUnknown();
  const order = { at, days: [{ ...day, revision: expectedRevision }], visitIds: [visitId], tellLater };
  return changedAt(
    await ledger.change(actor, order, (found) => decide(visitFound(found, visitId), dayFound(found, day), found)),
    day,
  );
}
