import { bottlenecks, disjointExtra } from './energetic-bound';
import { compiledVariant } from '../compiled-day/compile-variant';
import type { PreparedDay, PreparedVisit } from '../compiled-day/prepared-day';
import { mostSearchedSteps } from '../compiled-day/step-orders';
import { VisitInsertion } from '../insertion/visit-insertion';
import { DayState } from '../compiled-day/state/day-state';

/**
 * For each visit, a cost that it cannot come below on this day even if it were alone with the facts: its cheapest
 * programme or its refusal.
 */
export function isolatedCosts(day: PreparedDay): { costs: number[]; bound: number } {
  const state = new DayState(day),
    insertion = new VisitInsertion(state, undefined);
  insertion.budget = insertion.budgetPerArrival = 100_000;
  insertion.weighing.relaxed = true;
  insertion.search.strict = true;
  const { makespan } = day.problem.objective;
  let latest = 0;
  const costs = day.visits.map((visit) => {
    const alone = isolatedCost(day, visit, insertion);
    // The makespan counts once for the whole day: the visit that needs it longest, unless refusing that visit is cheaper.
    if (makespan > 0)
      latest = Math.max(
        latest,
        Math.min(leastMakespan(day, visit), visit.hasPins ? Infinity : visit.unplannedCost - alone),
      );
    return alone;
  });
  const sum = costs.reduce((total, c) => total + c, 0),
    refused = disjointExtra(bottlenecks(day, state, costs));
  // The makespan's share takes refusals for free, so only the greater of the two may be added.
  return { costs, bound: sum + Math.max(0, latest, refused) };
}

function isolatedCost(day: PreparedDay, visit: PreparedVisit, insertion: VisitInsertion): number {
  const { objective } = day.problem;
  const refusal = visit.hasPins ? Infinity : visit.unplannedCost;
  const found = exact(day, visit) ? insertion.find(visit, refusal) : undefined;
  if (insertion.gaveUp || !exact(day, visit)) {
    return Math.min(refusal, objective.presence * (visit.hasPins ? pinnedPresence(visit) : longestPart(visit)));
  }
  return found === undefined ? (visit.hasPins ? 0 : refusal) : found.cost;
}

/** Whether the insertion leaves nothing out: then its best is the best there is. */
function exact(day: PreparedDay, visit: PreparedVisit): boolean {
  return (
    !visit.variantsCut &&
    day.problem.objective.makespan === 0 &&
    visit.variants.every((v) => {
      const compiled = compiledVariant(day, visit, v);
      return compiled.n <= mostSearchedSteps;
    })
  );
}

function longestPart({ steps, visit: { arrivalLead, departureLag } }: PreparedVisit): number {
  return Math.max(0, ...steps.filter((s) => !s.optional).map((s) => arrivalLead + s.duration + departureLag));
}

/** No presence is shorter, whatever is chosen: pins that contradict each other may even leave it below zero. */
function pinnedPresence({ pinnedArrival, pinnedDeparture, reachFrom, reachTo }: PreparedVisit): number {
  const least = (pinnedDeparture ?? reachTo) - (pinnedArrival ?? reachFrom);
  return pinnedArrival === undefined || pinnedDeparture === undefined ? Math.max(0, least) : least;
}

/** What the visit alone makes of the makespan: its exclusive work one after the other, or where its pins reach. */
function leastMakespan(day: PreparedDay, visit: PreparedVisit): number {
  const { makespan } = day.problem.objective;
  if (visit.hasPins)
    return (
      makespan *
      Math.max(
        0,
        (visit.pinnedDeparture ?? Math.max(visit.reachTo, visit.pinnedArrival ?? -Infinity)) - day.problem.opening.from,
      )
    );
  const work = visit.steps
    .filter((s) => !s.optional && s.patient === 'exclusive')
    .reduce((sum, s) => sum + s.duration, 0);
  return makespan * work;
}
