import type { DayVisitView } from '@diurne/contracts';
import { partHeld, placeHeld } from '../../../ui/place-held';

/** A visit as its place's lane shows it: while it holds the place, and what happens there meanwhile. */
export function onItsPlace(visit: DayVisitView): DayVisitView {
  if (partHeld(visit) === null) return visit;
  const { from, to } = placeHeld(visit);
  return {
    ...visit,
    arrival: from,
    departure: to,
    steps: visit.steps.filter((step) => step.start >= from && step.start < to),
  };
}

/** The rest of a stay that holds its place for a part only, as a visit without a place; nobody where nothing is left. */
export function besideItsPlace(visit: DayVisitView): readonly DayVisitView[] {
  const held = partHeld(visit);
  if (held === null) return [];
  const before = held.from > visit.arrival,
    after = held.to < visit.departure;
  return [
    {
      ...visit,
      dayPlaceId: null,
      dayPlaceUnit: null,
      arrival: before ? visit.arrival : held.to,
      departure: after ? visit.departure : held.from,
      steps: visit.steps.filter((step) => step.start < held.from || step.start >= held.to),
    },
  ];
}
