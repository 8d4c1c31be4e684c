import type { DayVisitView } from '@diurne/contracts';
import { placeStretch } from '@diurne/planning-engine';

type Stay = Pick<DayVisitView, 'arrival' | 'departure' | 'dayPlaceHold' | 'steps'>;

/** For how long the visit holds its place, minutes of its day: a part of the stay where its pathway says so. */
export function placeHeld({ arrival, departure, dayPlaceHold, steps }: Stay): {
  readonly from: number;
  readonly to: number;
} {
  const { from, to } = dayPlaceHold ?? {};
  return placeStretch(
    { place: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) } },
    { arrival, departure, steps: steps.map(({ code, start, end }) => ({ id: code, start, end })) },
  );
}

/** The same where it is less than the whole stay; null where there is nothing to say. */
export function partHeld(visit: Stay & Pick<DayVisitView, 'dayPlaceId'>): ReturnType<typeof placeHeld> | null {
  if (visit.dayPlaceId === null) return null;
  const held = placeHeld(visit);
  return held.from === visit.arrival && held.to === visit.departure ? null : held;
}
