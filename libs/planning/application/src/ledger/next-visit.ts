import type { DayVisit, VisitEvent } from '@diurne/planning-domain';
import type { NextVisit, VisitChange } from './day-change.value';
import type { LedgerVisit } from './ledger-day.value';

/** A standing visit in its next state; what it needs to be planned stays. */
export function nextOf(visit: LedgerVisit, next: DayVisit): NextVisit {
  const { id, requestIds, patientId, unitId, on, pathwayVersionId, state, programme, announced, ending } = next;
  const { pathway, pathwayName, priority, hours, announcedAt } = visit;
  return {
    id,
    requestIds,
    patientId,
    unitId,
    on,
    pathwayVersionId,
    state,
    programme,
    announced,
    ending,
    pathway,
    pathwayName,
    priority,
    hours,
    announcedAt: announced ? announcedAt : null,
  };
}

/** A standing visit, how it will stand, and what has thereby happened to it. */
export function visitChange(
  visit: LedgerVisit,
  { state, event }: { readonly state: DayVisit; readonly event: VisitEvent },
): VisitChange {
  return { before: visit, after: nextOf(visit, state), event };
}
