import type { Step, Visit } from '../model/problem';
import type { TravelTimes } from '../model/travel-times';

/** Minutes that must lie between the end of `a` and the start of `b` when they may not overlap; undefined when they may. */
export function wayBetween(
  a: Step,
  atA: string | undefined,
  b: Step,
  atB: string | undefined,
  travel: TravelTimes,
  extra: number,
): number | undefined {
  const mayOverlap =
    (a.patient === 'background' || b.patient === 'background') &&
    (atA === undefined || atB === undefined || atA === atB);
  if (mayOverlap) return undefined;
  return atA === undefined || atB === undefined ? 0 : travel(atA, atB, extra);
}

/** Smallest `start(b) - start(a)` that relations, `first`, `last` and the hold of the place ask for, minutes; -Infinity when none does. */
export function leastDifference(visit: Visit, a: Step, b: Step): number {
  let least = -Infinity;
  for (const r of visit.relations) {
    if (r.from === a.id && r.to === b.id && r.min !== undefined) least = Math.max(least, a.duration + r.min);
    if (r.from === b.id && r.to === a.id && r.max !== undefined) least = Math.max(least, -(b.duration + r.max));
  }
  // What takes place at the held place begins after the hold does and ends before it ends; facts do as they are.
  if (visit.place?.from === a.id && isAtHeldPlace(b)) least = Math.max(least, 0);
  if (visit.place?.to === b.id && isAtHeldPlace(a)) least = Math.max(least, a.duration - b.duration);
  const ends =
    (visit.first.includes(a.id) && !visit.first.includes(b.id)) ||
    (visit.last.includes(b.id) && !visit.last.includes(a.id));
  return ends ? Math.max(least, a.duration) : least;
}

const isAtHeldPlace = (step: Step): boolean => step.location === '@place' && step.pinned === undefined;
