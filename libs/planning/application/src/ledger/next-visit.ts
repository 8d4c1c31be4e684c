import type { DayVisit } from '@diurne/planning-domain';
import type { NextVisit } from './day-change.value';
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
