import type { PlannedVisit } from '@diurne/planning-engine';
import { isActive } from '../day-visit/visit-life';
import type { VisitProgramme } from '../day-visit/visit-programme.value';
import type { VisitState } from '../day-visit/day-visit.entity';
import type { StandingVisit } from './visit-to-plan.value';

const underWay: readonly VisitState[] = ['arrived', 'inProgress', 'left', 'closed'];

export function standsOnTheDay(visit: Pick<StandingVisit, 'state'>): boolean {
  return isActive(visit);
}

/** A build may not move it: the patient was told, has confirmed or is there, or somebody chose its hours. */
export function keepsItsHours(visit: Pick<StandingVisit, 'state' | 'announced' | 'keptByHand'>): boolean {
  return visit.announced || visit.keptByHand === true || visit.state === 'confirmed' || underWay.includes(visit.state);
}

/** What the engine calls a plan of one visit. */
export function plannedVisitOf(id: string, programme: VisitProgramme): PlannedVisit {
  return {
    id,
    status: 'planned',
    arrival: programme.arrival,
    departure: programme.departure,
    ...(programme.dayPlaceId === null ? {} : { place: programme.dayPlaceId }),
    steps: [...programme.steps]
      .sort((a, b) => a.start - b.start)
      .map(({ code, start, end, resourceIds }) => ({ id: code, start, end, uses: resourceIds })),
  };
}

export function programmeOf(planned: PlannedVisit): VisitProgramme {
  return {
    arrival: planned.arrival,
    departure: planned.departure,
    dayPlaceId: planned.place ?? null,
    steps: planned.steps.map(({ id, start, end, uses }) => ({ code: id, start, end, resourceIds: uses })),
  };
}
