import type { PlanCost, PlannedVisit, VisitOutcome } from '../model/plan';
import { visitHasPins } from '../model/pins';
import { objectiveDefaults } from '../model/problem';
import type { Problem, Visit, Weight } from '../model/problem';
import { unitsAtPeak } from './peak';

/** What a plan costs, term by term, from the plan alone; lower is better. Source: docs/planning-format.md, Objective. */
export function costOf(problem: Problem, visits: readonly VisitOutcome[]): PlanCost {
  const amounts: Record<Weight, number> = { ...objectiveDefaults };
  for (const weight of Object.keys(amounts) as Weight[]) amounts[weight] = 0;
  const outcomes = new Map(visits.map((outcome) => [outcome.id, outcome]));
  const planned: PlannedVisit[] = [];
  for (const visit of problem.visits) {
    const outcome = outcomes.get(visit.id);
    if (outcome?.status === 'planned') {
      planned.push(outcome);
      addVisit(amounts, visit, outcome);
    } else {
      amounts.unplanned += visit.priority;
    }
  }
  // Who is pinned before the opening, and alone, earns nothing: no cost is below zero, as no bound is.
  amounts.makespan =
    Math.max(problem.opening.from, ...planned.map(({ departure }) => departure)) - problem.opening.from;
  amounts.peak = unitsAtPeak(problem, planned);
  return weighted(problem, amounts);
}

function weighted(problem: Problem, amounts: Record<Weight, number>): PlanCost {
  const terms = { ...amounts };
  let total = 0;
  for (const weight of Object.keys(terms) as Weight[]) {
    terms[weight] = problem.objective[weight] === 0 ? 0 : amounts[weight] * problem.objective[weight];
    total += terms[weight];
  }
  return { total, terms };
}

function addVisit(amounts: Record<Weight, number>, visit: Visit, planned: PlannedVisit): void {
  amounts.presence += planned.departure - planned.arrival;
  const stepOf = new Map(planned.steps.map((step) => [step.id, step]));
  let missing = visit.place !== undefined && planned.place === undefined ? 1 : 0;
  for (const step of visit.steps) {
    const programmed = stepOf.get(step.id);
    if (programmed === undefined && step.optional) amounts.optionalMissed += step.value;
    else if (programmed === undefined) missing += 1;
    else if (step.pinned === undefined) {
      amounts.preference += step.uses.filter(
        ({ prefer }, line) => prefer !== undefined && !prefer.includes(programmed.uses[line] ?? ''),
      ).length;
    }
  }
  if (visitHasPins(visit)) amounts.missed += visit.priority * missing;
  addChanges(amounts, visit, planned);
}

function addChanges(amounts: Record<Weight, number>, { incumbent }: Visit, planned: PlannedVisit): void {
  if (incumbent === undefined) return;
  if (planned.arrival !== incumbent.arrival) amounts.changeVisit += 1;
  amounts.changeMinutes += Math.abs(planned.arrival - incumbent.arrival);
  for (const told of incumbent.steps) {
    const now = planned.steps.find(({ id }) => id === told.id);
    const kept =
      now !== undefined &&
      now.start === told.start &&
      now.uses.length === told.uses.length &&
      now.uses.every((id, line) => id === told.uses[line]);
    if (!kept) amounts.changeStep += 1;
  }
  if (incumbent.place !== undefined && incumbent.place !== planned.place) amounts.changeStep += 1;
}
