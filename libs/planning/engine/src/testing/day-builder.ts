import type { PlannedStep, PlannedVisit } from '../model/plan';
import { objectiveDefaults } from '../model/problem';
import type { Problem, Resource, Step, UseLine, Visit } from '../model/problem';

/** A problem of which only what a test is about needs saying; opens from 7 h 30 to 18 h. */
export function aDay(about: Partial<Problem>): Problem {
  return {
    date: '2026-11-24',
    timeZone: 'Europe/Paris',
    grid: 5,
    opening: { from: 450, to: 1080 },
    locations: [],
    travel: { default: 0, pairs: [] },
    resources: [],
    visits: [],
    objective: objectiveDefaults,
    ...about,
  };
}

/** Open all day with one unit, unless said otherwise. */
export function aResource(id: string, about: Partial<Resource> = {}): Resource {
  return {
    id,
    kind: 'professional',
    windows: [{ from: 450, to: 1080, capacity: 1 }],
    busy: [],
    turnover: 0,
    attributes: [],
    ...about,
  };
}

export function aStep(id: string, duration: number, about: Partial<Step> = {}): Step {
  return { id, duration, uses: [], patient: 'exclusive', turnover: 0, optional: false, value: 1, ...about };
}

export function aVisit(id: string, steps: readonly Step[], about: Partial<Visit> = {}): Visit {
  return {
    id,
    priority: 1,
    window: { from: 450, to: 1080 },
    maxPresence: 719,
    arrivalLead: 0,
    departureLag: 0,
    turnover: 0,
    travelExtra: 0,
    steps,
    relations: [],
    first: [],
    last: [],
    sameResource: [],
    ...about,
  };
}

/** A line that one of the resources serves, with one unit. */
export function by(...anyOf: readonly string[]): UseLine {
  return { anyOf, amount: 1 };
}

export function planned(
  visit: Visit,
  starts: Readonly<Record<string, number | readonly [start: number, ...uses: readonly string[]]>>,
  about: Partial<PlannedVisit> = {},
): PlannedVisit {
  const steps = visit.steps
    .flatMap((step): PlannedStep[] => {
      const said = starts[step.id];
      if (said === undefined) return [];
      const [start, ...uses] =
        typeof said === 'number' ? [said, ...step.uses.map(({ anyOf }) => anyOf[0] ?? '')] : said;
      return [{ id: step.id, start, end: start + step.duration, uses }];
    })
    .sort((a, b) => a.start - b.start);
  return {
    id: visit.id,
    status: 'planned',
    arrival: Math.min(...steps.map(({ start }) => start)) - visit.arrivalLead,
    departure: Math.max(...steps.map(({ end }) => end)) + visit.departureLag,
    steps,
    ...about,
  };
}
