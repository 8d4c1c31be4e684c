import type { Resource, Step, Visit } from '../model/problem';
import type { TravelTimes } from '../model/travel-times';

interface PinnedVisit {
  readonly visit: Visit;
  readonly resources: readonly Resource[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly travel: () => TravelTimes;
}
interface PinnedAt {
  readonly step: Step;
  readonly start: number;
  readonly end: number;
  readonly at: string | undefined;
  readonly byPlace: boolean;
}

/**
 * Whether a place at this location may be chosen beside the visit's pinned steps: facts may contradict each other, but
 * not for a place that somebody chose.
 */
export function pinsAgreeAt({ visit, resources, indexOf, travel }: PinnedVisit, location: string | undefined): boolean {
  if (location === undefined) return true;
  const pins = visit.steps.flatMap((step): PinnedAt[] => {
    if (step.pinned === undefined) return [];
    const located = locationsOf(step, resources, indexOf),
      byPlace = step.location === '@place' && located.length === 0;
    const at = located[0] ?? (step.location === '@place' ? location : step.location);
    return [{ step, start: step.pinned.start, end: step.pinned.start + step.duration, at, byPlace }];
  });
  return (
    pins.every(({ step }) => standsAt(step, location, locationsOf(step, resources, indexOf))) &&
    pins.every((a) => !a.byPlace || pins.every((b) => b.byPlace || isReached(a, b, travel(), visit.travelExtra)))
  );
}

function locationsOf({ pinned }: Step, resources: readonly Resource[], indexOf: ReadonlyMap<string, number>): string[] {
  return pinned!.uses.flatMap((id) => resources[indexOf.get(id)!]!.location ?? []);
}

function standsAt(step: Step, location: string, located: readonly string[]): boolean {
  return step.location !== '@place' || located.length === 0 || located.includes(location);
}

/** Two exclusive steps at once are no concern of the place. */
function isReached(a: PinnedAt, b: PinnedAt, travel: TravelTimes, extra: number): boolean {
  if (a.at === undefined || b.at === undefined || a.at === b.at) return true;
  if (a.start < b.end && b.start < a.end) return a.step.patient === 'exclusive' && b.step.patient === 'exclusive';
  return a.end <= b.start ? b.start - a.end >= travel(a.at, b.at, extra) : a.start - b.end >= travel(b.at, a.at, extra);
}
