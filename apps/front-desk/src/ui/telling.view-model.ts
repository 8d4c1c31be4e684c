import { hoursDiffer, type HoursOfVisit } from '@diurne/time';
import type { DayVisitView } from '@diurne/contracts';

/** A visit that a change is about to move or to book; `after` null: it will not take place. */
export interface ChangeToTell {
  readonly reachable: boolean;
  /** Null: a new visit. */
  readonly before: HoursOfVisit | null;
  readonly after: HoursOfVisit;
}
/** How many patients get a message, and how many somebody has to call. */
export interface WhomToTell {
  readonly told: number;
  readonly toCall: number;
}

export function whomToTell(changes: readonly ChangeToTell[], thresholdMinutes: number): WhomToTell {
  const matter = changes.filter(({ before, after }) => before === null || hoursDiffer(before, after, thresholdMinutes));
  const told = matter.filter(({ reachable }) => reachable).length;
  return { told, toCall: matter.length - told };
}

/** Of a visit that is called off: who never heard of it is told nothing. */
export const whomToTellOff = (visit: {
  readonly reachable: boolean;
  readonly announced: boolean;
  readonly perhapsTold: boolean;
}): WhomToTell => {
  if (!visit.announced && !visit.perhapsTold) return { told: 0, toCall: 0 };
  return visit.reachable ? { told: 1, toCall: 0 } : { told: 0, toCall: 1 };
};

const stillToCome = ({ state }: Pick<DayVisitView, 'state'>): boolean => state === 'booked' || state === 'confirmed';

/** Of a visit that goes to other hours: who is here already sees it. */
export const whomToTellMoved = (visit: Pick<DayVisitView, 'state' | 'reachable'>): WhomToTell => {
  if (!stillToCome(visit)) return { told: 0, toCall: 0 };
  return visit.reachable ? { told: 1, toCall: 0 } : { told: 0, toCall: 1 };
};

type Step = DayVisitView['steps'][number];

/** Arrival leads the first step and departure follows the last, as far as the visit shows it. */
export function stepMoved(visit: DayVisitView, step: Step, start: number): ChangeToTell[] {
  if (!stillToCome(visit)) return [];
  const steps = visit.steps.map((one) =>
    one.id === step.id ? { ...one, start, end: start + one.end - one.start } : one,
  );
  const first = (of: readonly Step[]): number => Math.min(...of.map((one) => one.start));
  const last = (of: readonly Step[]): number => Math.max(...of.map((one) => one.end));
  const after = {
    arrival: visit.arrival + first(steps) - first(visit.steps),
    departure: visit.departure + last(steps) - last(visit.steps),
    steps,
  };
  return [{ reachable: visit.reachable, before: visit, after }];
}
