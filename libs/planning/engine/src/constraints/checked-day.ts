import type { PlanCost, PlannedStep, PlannedVisit, VisitOutcome } from '../model/plan';
import type { Problem, Resource, Step, Visit } from '../model/problem';
import { travelTimes } from '../model/travel-times';
import type { TravelTimes } from '../model/travel-times';
import type { CheckedStep, CheckedVisit, PlannedVisits } from './checked-visit';
import { stepLocation } from './step-location';
import { takingsOf } from './taking';
import type { TakingsByResource } from './taking';

/** A plan as it is checked; what is left out (a draft without its cost) is not checked. */
export interface CheckablePlan {
  readonly visits: readonly VisitOutcome[];
  readonly cost?: PlanCost;
  readonly bound?: number;
  readonly gap?: number;
  /** SHA-256 of the problem that the plan says it answers, hexadecimal. */
  readonly problem?: string;
}

export interface CheckedDay extends PlannedVisits {
  readonly plan: CheckablePlan;
  /** SHA-256 of the problem file, when the caller knows it. */
  readonly problemHash?: string;
  readonly visitById: ReadonlyMap<string, Visit>;
  readonly travel: TravelTimes;
  /** Units taken of each resource, by its id. */
  readonly takings: TakingsByResource;
}

export function checkedDay(problem: Problem, plan: CheckablePlan, problemHash?: string): CheckedDay {
  const resourceById = new Map(problem.resources.map((resource) => [resource.id, resource]));
  const outcomes = new Map<string, VisitOutcome>();
  for (const outcome of plan.visits) if (!outcomes.has(outcome.id)) outcomes.set(outcome.id, outcome);
  const visits = problem.visits.flatMap((visit) => {
    const planned = outcomes.get(visit.id);
    return planned?.status === 'planned' ? [checkedVisit(visit, planned, resourceById)] : [];
  });
  return {
    problem,
    plan,
    visits,
    resourceById,
    takings: takingsOf({ problem, visits, resourceById }),
    ...(problemHash === undefined ? {} : { problemHash }),
    visitById: new Map(problem.visits.map((visit) => [visit.id, visit])),
    travel: travelTimes(problem.locations, problem.travel),
  };
}

function checkedVisit(visit: Visit, planned: PlannedVisit, resourceById: ReadonlyMap<string, Resource>): CheckedVisit {
  const placeId = visit.pinned?.place ?? planned.place;
  const dayPlace = placeId === undefined ? undefined : resourceById.get(placeId);
  const placeChosen = visit.pinned?.place === undefined;
  const steps = visit.steps.flatMap((step): CheckedStep[] => {
    const programmed = step.pinned ?? planned.steps.find((candidate) => candidate.id === step.id);
    if (programmed === undefined) return [];
    return [checkedStep(visit, step, programmed, dayPlace, placeChosen, resourceById)];
  });
  return {
    visit,
    planned,
    placeChosen,
    arrival: visit.pinned?.arrival ?? planned.arrival,
    departure: visit.pinned?.departure ?? planned.departure,
    ...(dayPlace === undefined ? {} : { dayPlace }),
    steps: steps.sort((a, b) => a.start - b.start),
  };
}

function checkedStep(
  visit: Visit,
  step: Step,
  programmed: Pick<PlannedStep, 'start' | 'uses'>,
  dayPlace: Resource | undefined,
  placeChosen: boolean,
  resourceById: ReadonlyMap<string, Resource>,
): CheckedStep {
  const located = stepLocation(step, programmed.uses, dayPlace, resourceById);
  return {
    visit,
    step,
    start: programmed.start,
    end: programmed.start + step.duration,
    uses: programmed.uses,
    chosen: step.pinned === undefined,
    ...(located.location === undefined ? {} : { location: located.location }),
    locatedByChosenPlace: located.byPlace && placeChosen,
  };
}
