import type { Interval, Visit } from './problem';

/** A visit with any pin is always planned. */
export function visitHasPins(visit: Visit): boolean {
  const pins = visit.pinned;
  return (
    pins?.arrival !== undefined ||
    pins?.departure !== undefined ||
    pins?.place !== undefined ||
    visit.steps.some((step) => step.pinned !== undefined)
  );
}

/** The presence that the pinned steps ask for, their lead and lag included (minutes); undefined when no step is pinned. */
export function pinnedReach(visit: Visit): Interval | undefined {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const { pinned, duration } of visit.steps) {
    if (pinned === undefined) continue;
    from = Math.min(from, pinned.start - visit.arrivalLead);
    to = Math.max(to, pinned.start + duration + visit.departureLag);
  }
  return from < to ? { from, to } : undefined;
}

/**
 * The part of the presence that the pins impose whatever is chosen (minutes, possibly empty); undefined when the pins
 * leave the end open: then no minute of the presence is a fact.
 */
export function factualPresence(visit: Visit): Interval | undefined {
  const reach = pinnedReach(visit);
  const to = visit.pinned?.departure ?? reach?.to;
  if (to === undefined) return undefined;
  const from = visit.pinned?.arrival ?? reach?.from ?? to;
  return { from: Math.min(from, to), to };
}

/** The same of the hold of a pinned place: where a step that is to be chosen begins or ends it, that side is open. */
export function factualHold(visit: Visit): Interval | undefined {
  const pinnedStep = (id: string | undefined): Visit['steps'][number] | undefined =>
    visit.steps.find((s) => s.id === id && s.pinned !== undefined);
  const { from: first, to: last } = visit.place ?? {},
    begins = pinnedStep(first),
    ends = pinnedStep(last);
  const stay = factualPresence(visit),
    to = last === undefined ? stay?.to : ends && ends.pinned!.start + ends.duration;
  if (to === undefined) return undefined;
  const from = first === undefined ? stay?.from : begins?.pinned!.start;
  return { from: Math.min(from ?? to, to), to };
}
