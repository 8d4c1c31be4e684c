import { costOf } from '../constraints/plan-cost';
import { placeCandidates } from '../model/place-candidates';
import { pinnedReach, visitHasPins } from '../model/pins';
import type { MissingPart, PlannedStep, VisitOutcome } from '../model/plan';
import type { Problem, Step, Visit } from '../model/problem';
import { isValidPlan } from './valid-plan';

export interface Programme {
  readonly outcome: VisitOutcome;
  /** Its share of the cost, makespan and peaks apart. */
  readonly cost: number;
}

/** Every outcome of one visit that could be part of a valid plan; undefined when there are more than `most`. */
export function programmesOf(problem: Problem, visit: Visit, most: number): readonly Programme[] | undefined {
  const alone: Problem = {
    ...problem,
    visits: [visit],
    objective: { ...problem.objective, makespan: 0, peak: 0 },
    // What others have pinned may take a break away: a break counts only when the whole day is known.
    resources: problem.resources.map(({ break: _break, ...resource }) => resource),
  };
  const programmes: Programme[] = [];
  const keep = (outcome: VisitOutcome): void => {
    if (isValidPlan(alone, [outcome])) programmes.push({ outcome, cost: costOf(alone, [outcome]).total });
  };
  if (!visitHasPins(visit))
    keep({
      id: visit.id,
      status: 'unplanned',
      reasons: [{ code: 'not-tried', message: 'Non tenté.', involves: {}, relaxations: [] }],
    });
  let tried = 0;
  const choices = visit.steps.map((step) =>
    [...plannedSteps(problem, step)].filter(
      (planned) => step.pinned !== undefined || standsAlone(alone, visit, step, planned),
    ),
  );
  for (const steps of stepLists(visit, choices)) {
    for (const held of placeChoices(problem, visit)) {
      for (const [arrival, departure] of presences(problem, visit, steps)) {
        if ((tried += 1) > most) return undefined;
        const missing = missingParts(visit, steps, held);
        keep({
          id: visit.id,
          status: 'planned',
          arrival,
          departure,
          ...(held === undefined ? {} : { place: held }),
          steps: [...steps].sort((a, b) => a.start - b.start),
          ...(missing.length === 0 ? {} : { missing }),
        });
      }
    }
  }
  return programmes.sort((a, b) => a.cost - b.cost);
}

function* stepLists(
  visit: Visit,
  choices: readonly (readonly PlannedStep[])[],
  at = 0,
  chosen: readonly PlannedStep[] = [],
): Generator<readonly PlannedStep[]> {
  const step = visit.steps[at];
  if (step === undefined) {
    if (chosen.length > 0) yield chosen;
    return;
  }
  if (step.pinned === undefined && (step.optional || visitHasPins(visit)))
    yield* stepLists(visit, choices, at + 1, chosen);
  for (const planned of choices[at] ?? []) {
    if (chosen.every((other) => mayStandTogether(visit, planned, other)))
      yield* stepLists(visit, choices, at + 1, [...chosen, planned]);
  }
}

/** To try less: a step that is refused with nothing around it is refused in every programme. */
function standsAlone(alone: Problem, visit: Visit, step: Step, planned: PlannedStep): boolean {
  const { id, priority, travelExtra, turnover } = visit;
  const bare: Visit = {
    id,
    priority,
    travelExtra,
    turnover,
    window: visit.window,
    maxPresence: visit.maxPresence,
    arrivalLead: 0,
    departureLag: 0,
    steps: [step],
    relations: [],
    first: [],
    last: [],
    sameResource: [],
    pinned: { arrival: planned.start, departure: planned.end },
  };
  return isValidPlan({ ...alone, visits: [bare] }, [
    { id, status: 'planned', arrival: planned.start, departure: planned.end, steps: [planned] },
  ]);
}

/** Only what the check would refuse anyway, to try less: two exclusive steps at once, one of them chosen. */
function mayStandTogether(visit: Visit, one: PlannedStep, other: PlannedStep): boolean {
  if (one.end <= other.start || other.end <= one.start) return true;
  const steps = visit.steps.filter(({ id }) => id === one.id || id === other.id);
  return steps.some(({ patient }) => patient === 'background') || steps.every(({ pinned }) => pinned !== undefined);
}

function* plannedSteps({ grid, opening }: Problem, { id, duration, uses, pinned }: Step): Generator<PlannedStep> {
  if (pinned !== undefined) {
    yield { id, start: pinned.start, end: pinned.start + duration, uses: pinned.uses };
    return;
  }
  const choices = uses.reduce<readonly (readonly string[])[]>(
    (lists, { anyOf }) =>
      lists.flatMap((list) => anyOf.filter((one) => !list.includes(one)).map((one) => [...list, one])),
    [[]],
  );
  for (let start = Math.ceil(opening.from / grid) * grid; start + duration <= opening.to; start += grid) {
    for (const chosen of choices) yield { id, start, end: start + duration, uses: chosen };
  }
}

function placeChoices({ resources }: Problem, visit: Visit): readonly (string | undefined)[] {
  if (visit.pinned?.place !== undefined) return [visit.pinned.place];
  if (visit.place === undefined) return [undefined];
  const candidates = placeCandidates(visit.place, resources).map(({ id }) => id);
  return visitHasPins(visit) ? [...candidates, undefined] : candidates;
}

/**
 * Costs are linear between the announced arrival and the latest one: the cheapest is one of the two, or as near to the
 * announced one as the rest of the day lets it be, where every minute nearer pays.
 */
function presences(
  problem: Problem,
  visit: Visit,
  steps: readonly PlannedStep[],
): readonly (readonly [number, number])[] {
  const reach = pinnedReach(visit);
  const leave = Math.min(Math.max(visit.window.from, problem.opening.from), reach?.to ?? Number.POSITIVE_INFINITY);
  return arrivals(problem, visit, steps).map((arrival) => [
    arrival,
    visit.pinned?.departure ?? Math.max(leave, arrival, ...steps.map(({ end }) => end + visit.departureLag)),
  ]);
}

function arrivals(
  { opening, notBefore, objective }: Problem,
  visit: Visit,
  steps: readonly PlannedStep[],
): readonly number[] {
  if (visit.pinned?.arrival !== undefined) return [visit.pinned.arrival];
  const reach = pinnedReach(visit);
  const earliest = Math.min(
    Math.max(visit.window.from, opening.from, notBefore ?? 0),
    reach?.from ?? Number.POSITIVE_INFINITY,
  );
  const latest = Math.max(Math.min(visit.window.to, opening.to), reach?.to ?? 0);
  const tight = Math.min(
    latest,
    visit.pinned?.departure ?? latest,
    ...steps.map(({ start }) => start - visit.arrivalLead),
  );
  const told = Math.min(tight, Math.max(earliest, visit.incumbent?.arrival ?? tight));
  if (objective.changeMinutes <= objective.presence) return [...new Set([tight, told])];
  return Array.from({ length: tight - told + 1 }, (_, early) => tight - early);
}

function missingParts(visit: Visit, steps: readonly PlannedStep[], held: string | undefined): readonly MissingPart[] {
  const what = visit.steps
    .filter(({ id, optional }) => !optional && !steps.some((step) => step.id === id))
    .map(({ id }) => id);
  if (visit.place !== undefined && held === undefined) what.push('@place');
  return what.map((part) => ({ what: part, reasons: [] }));
}
