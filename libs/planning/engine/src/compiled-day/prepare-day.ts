import { factualHold, factualPresence, pinnedReach, visitHasPins } from '../model/pins';
import { holdsPart } from '../model/place-stretch';
import { placeSuits } from '../model/place-candidates';
import type { Problem, Visit } from '../model/problem';
import { travelTimes } from '../model/travel-times';
import { DemandBook } from './demand-book';
import { evenDay, evenPrepared } from './even-day';
import { evenProblem, evenVisit } from './even-problem';
import type { PreparedDay, PreparedVisit } from './prepared-day';
import { timeUnits } from './time-units';
import { visitVariants } from './visit-variants';

/** Compiles a problem for the search. Knows nothing of any plan; one prepared day may serve many searches. Days with the same units may share a book. */
export function prepareDay(given: Problem, book = new DemandBook()): PreparedDay {
  const problem = evenProblem(given),
    resourceIndex = new Map(problem.resources.map((r, i) => [r.id, i])),
    visits: PreparedVisit[] = [];
  for (const visit of problem.visits) visits.push(compiledVisit(problem, visit, visits.length, resourceIndex));
  return evenDay({
    problem,
    resourceIndex,
    units: timeUnits(problem),
    travel: travelTimes(problem.locations, problem.travel),
    book,
    visits,
  });
}

/** One visit of the problem compiled; its ways come without hours. */
export function prepareVisit(
  problem: Problem,
  visit: Visit,
  index: number,
  indexOf: ReadonlyMap<string, number>,
): PreparedVisit {
  return compiledVisit(problem, evenVisit(visit), index, indexOf);
}

function compiledVisit(
  problem: Problem,
  visit: Visit,
  index: number,
  indexOf: ReadonlyMap<string, number>,
): PreparedVisit {
  const hasPins = visitHasPins(visit),
    { objective, opening } = problem;
  const pinnedPlace = visit.pinned?.place === undefined ? -1 : indexOf.get(visit.pinned.place)!;
  const places =
    pinnedPlace >= 0
      ? [pinnedPlace]
      : problem.resources.flatMap((r, i) => (visit.place !== undefined && placeSuits(visit.place, r) ? [i] : []));
  const { variants, cut } = visitVariants({
    visit,
    resources: problem.resources,
    indexOf,
    objective,
    hasPins,
    places,
    travel: () => travelTimes(problem.locations, problem.travel),
  });
  const reach = pinnedReach(visit) ?? { from: Infinity, to: -Infinity };
  const pinnedArrival = visit.pinned?.arrival,
    pinnedDeparture = visit.pinned?.departure;
  const forced = (pinnedDeparture ?? reach.to) - (pinnedArrival ?? reach.from);
  const lineOffset = [0];
  for (const step of visit.steps) lineOffset.push(lineOffset.at(-1)! + step.uses.length);
  return evenPrepared({
    index,
    visit,
    hasPins,
    pinnedPlace,
    holdFrom: visit.place?.from === undefined ? -1 : visit.steps.findIndex((s) => s.id === visit.place?.from),
    holdTo: visit.place?.to === undefined ? -1 : visit.steps.findIndex((s) => s.id === visit.place?.to),
    holdsPart: holdsPart(visit),
    lineOffset,
    variants,
    variantsCut: cut,
    pinnedArrival,
    pinnedDeparture,
    steps: visit.steps,
    arrivalFrom: Math.min(Math.max(visit.window.from, opening.from, problem.notBefore ?? -Infinity), reach.from),
    departureTo: Math.max(Math.min(visit.window.to, opening.to), reach.to),
    arrivalTo: Math.min(Math.max(visit.window.to, reach.to), Math.max(opening.to, reach.to)),
    departureFrom: Math.max(Math.min(visit.window.from, reach.from), Math.min(opening.from, reach.from)),
    reachFrom: reach.from,
    reachTo: reach.to,
    longestPresence:
      pinnedArrival !== undefined && pinnedDeparture !== undefined ? Infinity : Math.max(visit.maxPresence, forced),
    fact: factualPresence(visit),
    factualHold: pinnedPlace >= 0 ? factualHold(visit) : undefined,
    companions:
      visit.person === undefined
        ? []
        : problem.visits.flatMap((v, i) => (i !== index && v.person === visit.person ? [i] : [])),
    unplannedCost: objective.unplanned * visit.priority,
    missedCost: objective.missed * visit.priority,
  });
}
