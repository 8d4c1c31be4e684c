import {
  objectiveDefaults,
  type Incumbent,
  type Objective,
  type Problem,
  type Resource,
  type Step,
  type Visit,
  type VisitPins,
} from '@diurne/planning-engine';
import { endsAFast } from '../pathway/fasting';
import type { PathwayDefinition, PathwayStep, PathwayUse } from '../pathway/care-pathway.value';
import { longestPresence } from '../unit/longest-presence';
import { holdOf } from '../pathway/place-held';
import { resourcesTaken } from '../day-visit/resources-taken';
import type { VisitProgramme } from '../day-visit/visit-programme.value';
import type { DayCapacity, DayResource } from './day-capacity.value';
import { visitsElsewhere } from './presence-elsewhere';
import type { PresenceElsewhere } from './presence-elsewhere.value';
import { placeWish, resourcesFor } from './resources-for-visit';
import type { StandingVisit, VisitToPlan } from './visit-to-plan.value';
import { keepsItsHours, standsOnTheDay } from './standing-visits';

export interface DayProblemInput {
  readonly capacity: DayCapacity;
  readonly standing: readonly StandingVisit[];
  readonly toPlace: readonly VisitToPlan[];
  /** Hours of patients in other units; those of others than these visits' patients are left out. */
  readonly elsewhere?: readonly PresenceElsewhere[];
  /** What differs from the engine's default weights. */
  readonly objective?: Partial<Objective>;
}

/**
 * The engine's problem of one day: a resource is called by its trade and code, a visit by its label, nobody by their name.
 * Another unit's own resources are no part of it, unless a standing visit has one already: that stays a fact, and for that visit alone.
 * Visits that were announced, that have begun or are kept by hand become pins; the other standing ones incumbents; visits that do not take place are left out.
 * A step that asks for a trade which nobody has that day is given an impossible line (`nobody:<trade>`): its visit is refused with that
 * reason rather than the day broken.
 */
export function dayProblem(input: DayProblemInput): Problem {
  const standing = input.standing.filter(standsOnTheDay);
  const taken = standing.flatMap(({ programme }) => resourcesTaken(programme));
  const capacity = { ...input.capacity, resources: resourcesFor(input.capacity, taken) };
  const visits = [
    ...standing.map((visit) => standingVisit(visit, capacity)),
    ...input.toPlace.map((visit) => freeVisit(visit, capacity, null)),
  ];
  const patients = new Set(visits.flatMap(({ person }) => person ?? []));
  const missing = new Set(
    visits
      .flatMap((visit) => visit.steps.flatMap((step) => step.uses.flatMap((use) => use.anyOf)))
      .filter((id) => id.startsWith(nobody)),
  );
  return {
    date: capacity.on,
    timeZone: capacity.timeZone,
    grid: 5,
    opening: capacity.opening,
    ...(capacity.notBefore === null ? {} : { notBefore: capacity.notBefore }),
    locations: capacity.locations,
    travel: capacity.travel,
    resources: [...capacity.resources.map(engineResource), ...[...missing].sort().map(absentResource)],
    visits: [...visits, ...visitsElsewhere(input.elsewhere ?? [], patients, capacity)],
    objective: { ...objectiveDefaults, ...input.objective },
  };
}

function engineResource(resource: DayResource): Resource {
  return {
    id: resource.id,
    name: `${resource.trade} ${resource.code}`,
    kind: resource.kind,
    windows: resource.windows,
    busy: resource.busy,
    turnover: resource.turnover,
    attributes: resource.attributes,
    ...(resource.location === null ? {} : { location: resource.location }),
    ...(resource.starts === null ? {} : { starts: resource.starts }),
    ...(resource.break === null ? {} : { break: resource.break }),
  };
}

function absentResource(id: string): Resource {
  return {
    id,
    kind: 'professional',
    name: id.slice(nobody.length),
    windows: [],
    busy: [],
    turnover: 0,
    attributes: [],
  };
}

function freeVisit(visit: VisitToPlan, capacity: DayCapacity, stands: VisitProgramme | null): Visit {
  const { pathway } = visit;
  const resources = resourcesFor(capacity, stands ? resourcesTaken(stands) : []);
  return {
    id: visit.id,
    ...(visit.label === undefined ? {} : { label: visit.label }),
    priority: visit.priority,
    person: visit.patientId,
    window: visit.hours ?? capacity.opening,
    maxPresence: longestPresence(pathway, capacity.longestPresence),
    ...(pathway.dayPlace === null
      ? {}
      : { place: { ...placeWish(pathway.dayPlace.attributes, capacity, resources), ...holdOf(pathway.dayPlace) } }),
    arrivalLead: pathway.arrivalLead,
    departureLag: pathway.departureLag,
    turnover: 0,
    travelExtra: visit.travelExtra ?? 0,
    steps: pathway.steps.map((step) => engineStep(step, resources, endsAFast(pathway, step))),
    relations: relationsOf(pathway),
    first: pathway.first,
    last: pathway.last,
    sameResource: pathway.sameResource,
  };
}

function standingVisit(visit: StandingVisit, capacity: DayCapacity): Visit {
  const free = freeVisit(visit, capacity, visit.programme);
  if (!keepsItsHours(visit)) return { ...free, incumbent: incumbentOf(visit) };
  const kept = new Map(visit.programme.steps.map((step) => [step.code, step]));
  return {
    ...free,
    steps: free.steps
      .filter((step) => !step.optional || kept.has(step.id))
      .map((step) => {
        const planned = kept.get(step.id);
        return planned
          ? {
              ...step,
              duration: planned.end - planned.start,
              pinned: { start: planned.start, uses: planned.resourceIds },
            }
          : step;
      }),
    pinned: pinsOf(visit),
    incumbent: incumbentOf(visit),
  };
}

function pinsOf({ programme }: StandingVisit): VisitPins {
  return {
    arrival: programme.arrival,
    departure: programme.departure,
    ...(programme.dayPlaceId === null ? {} : { place: programme.dayPlaceId }),
  };
}

function incumbentOf({ programme }: StandingVisit): Incumbent {
  return {
    arrival: programme.arrival,
    ...(programme.dayPlaceId === null ? {} : { place: programme.dayPlaceId }),
    steps: programme.steps.map(({ code, start, resourceIds }) => ({ id: code, start, uses: resourceIds })),
  };
}

function engineStep(step: PathwayStep, resources: readonly DayResource[], strict: boolean): Step {
  return {
    id: step.code,
    label: step.label,
    duration: step.duration,
    uses: step.uses.map((use) => ({ anyOf: candidates(use, resources), amount: use.amount })),
    ...(step.window === undefined ? {} : { window: strict ? { ...step.window, strict } : step.window }),
    ...(step.location === undefined ? {} : { location: step.location }),
    patient: step.patient,
    turnover: step.turnover,
    optional: step.optional,
    value: 1,
  };
}

function candidates(use: PathwayUse, resources: readonly DayResource[]): readonly string[] {
  const ids = resources
    .filter(
      ({ trade, code }) =>
        (use.trade === undefined || trade === use.trade) && (use.codes === undefined || use.codes.includes(code)),
    )
    .map(({ id }) => id);
  return ids.length > 0 ? ids : [`${nobody}${use.trade ?? (use.codes ?? []).join(' ou ')}`];
}

function relationsOf(pathway: PathwayDefinition): Visit['relations'] {
  return pathway.relations.map(({ from, to, min, max, strict }) => ({
    from,
    to,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(strict === true ? { strict } : {}),
  }));
}

const nobody = 'nobody:';
