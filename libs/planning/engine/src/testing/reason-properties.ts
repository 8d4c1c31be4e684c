import { checkPlan } from '../constraints/check-plan';
import { explained } from '../explain/explained';
import { explainMissing, explainVisit, missingPartDay } from '../explain/explain-visit';
import { presences, violationsOf } from '../explain/lifted-days';
import { oneVisitDay } from '../model/one-visit-day';
import { relaxables } from '../explain/relaxable';
import type { TriedChange } from '../explain/tried-relaxations';
import type { PlannedVisit, Reason, Relaxation } from '../model/plan';
import { hoursInFrench } from '../model/french-wording';
import type { Problem } from '../model/problem';
import { randomDay } from './random-day';
import type { RandomDayOptions } from './random-day';
import { elementsOf, fitsBeside, relaxedDay, type Booked, type Element } from './relaxed-day';
import { searched } from './run-search';

const mostChoices = 40;

/** What is wrong with the reasons of one visit of a day, or of the missing part of one, judged by trying every programme. `alone` is the day on which it is explained. */
function faultsOf(booked: Booked, visitId: string, alone: Problem, reasons: readonly Reason[]): readonly string[] {
  const found = explained(alone),
    faults: string[] = [],
    fits = fitsBeside(booked, visitId);
  if (found.kind === 'fits') return fits === false ? ['said to fit, and does not'] : [];
  if (found.isLikely) return [];
  if (fits === true) faults.push('fits as things stand');
  if (found.kind === 'hopeless') {
    const all = relaxables(alone).flatMap((r) =>
      elementsOf(r.kind === 'resource' ? { resources: r.involves.resources! } : r.involves),
    );
    return fitsBeside(
      all.reduce((day, e) => relaxedDay(day, visitId, e), booked),
      visitId,
    ) === true
      ? [...faults, 'said to be hopeless, and is not']
      : faults;
  }
  // One element of each reason, relaxed together: with one reason, each element alone.
  const choices = reasons
    .map((r) => elementsOf(r.involves))
    .reduce<readonly (readonly Element[])[]>(
      (lists, elements) => lists.flatMap((l) => elements.map((e) => [...l, e])),
      [[]],
    );
  for (const choice of choices.slice(0, mostChoices))
    if (
      fitsBeside(
        choice.reduce((day, e) => relaxedDay(day, visitId, e), booked),
        visitId,
      ) === false
    )
      faults.push(`does not fit with ${JSON.stringify(choice)} relaxed`);
  if (reasons.length > 1)
    for (const e of reasons.flatMap((r) => elementsOf(r.involves)))
      if (fitsBeside(relaxedDay(booked, visitId, e), visitId) === true)
        faults.push(`${JSON.stringify(e)} suffices alone, and is said not to`);
  found.tried.forEach((tried, at) => {
    faults.push(...faultsOfRelaxation(alone, tried, reasons[0]!.relaxations[at]!));
  });
  return faults;
}

function faultsOfRelaxation(
  alone: Problem,
  { problem, plan, text }: TriedChange,
  { change, effect }: Relaxation,
): readonly string[] {
  const faults = violationsOf(problem, plan, problem.resources).map((v) => `${text} breaks ${v.code}`);
  faults.push(...brokenOrders(alone, plan).map((order) => `${text} undoes the order ${order}`));
  if (violationsOf(alone, plan).length === 0) faults.push(`${text} was not needed`);
  if (change !== text) faults.push(`${text} is told as ${change}`);
  const hours = [plan, ...plan.steps.map((s) => ({ arrival: s.start, departure: s.end }))].map((h) =>
    hoursInFrench(h.arrival, h.departure),
  );
  if (!hours.some((h) => effect.includes(h))) faults.push(`${text} says hours that are not the plan’s: ${effect}`);
  return faults;
}

/** What no remedy may undo: strict relations, and that the later step begins when the earlier one has ended. */
function brokenOrders({ visits: [visit] }: Problem, plan: PlannedVisit): readonly string[] {
  return visit!.relations.flatMap(({ from, to, min, max, strict }) => {
    const [a, b] = [from, to].map((id) => plan.steps.find((s) => s.id === id)),
      isFact = [from, to].every((id) => visit!.steps.find((s) => s.id === id)!.pinned !== undefined);
    if (a === undefined || b === undefined || isFact) return [];
    const lag = b.start - a.end,
      least = strict ? min : min === undefined ? undefined : Math.min(0, min);
    return lag < (least ?? -Infinity) || (strict && lag > (max ?? Infinity)) ? [`${from} ${to}`] : [];
  });
}

export interface ReasonsSeen {
  readonly faults: readonly string[];
  readonly explained: number;
}

/** The refused visits and missing parts of a random day; its weights are such that nothing is refused without need. */
export function reasonsOfRandomDay(seed: number, options: RandomDayOptions): ReasonsSeen {
  const rolled = randomDay(seed, options),
    problem = { ...rolled, objective: { ...rolled.objective, unplanned: 100_000, missed: 50_000 } };
  const { outcome } = searched(problem, { seed: 1, iterations: 15 });
  // Pins may leave no valid plan at all.
  if (checkPlan(problem, outcome).length > 0) return { faults: [], explained: 0 };
  const existing = outcome.visits.filter((v): v is PlannedVisit => v.status === 'planned'),
    faults: string[] = [];
  let count = 0;
  for (const visit of problem.visits) {
    const plan = existing.find((p) => p.id === visit.id),
      missing = plan?.missing ?? [];
    if (plan === undefined)
      faults.push(
        ...faultsOf(
          { problem, others: existing },
          visit.id,
          oneVisitDay(problem, existing, visit),
          explainVisit(problem, existing, visit.id),
        ).map((f) => `seed ${seed}, ${visit.id}: ${f}`),
      );
    else
      for (const { what } of missing) {
        const alone = missingPartDay(problem, existing, plan, what);
        faults.push(
          ...faultsOf(
            { problem: alone, others: presences(alone) },
            visit.id,
            alone,
            explainMissing(problem, existing, plan, what),
          ).map((f) => `seed ${seed}, ${what} of ${visit.id}: ${f}`),
        );
      }
    count += plan === undefined ? 1 : missing.length;
  }
  return { faults, explained: count };
}
