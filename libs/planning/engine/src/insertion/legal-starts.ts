import { oneVisitDay } from '../model/one-visit-day';
import { checkPlan } from '../constraints/check-plan';
import type { Violation } from '../constraints/constraint';
import type { ConstraintCode } from '../constraints/constraint-catalogue';
import { nextBit } from '../compiled-day/bit-rows';
import type { PlannedVisit } from '../model/plan';
import type { Problem, Visit } from '../model/problem';
import { compiledVariant } from '../compiled-day/compile-variant';
import { prepareDay } from '../compiled-day/prepare-day';
import { minuteOf } from '../compiled-day/time-units';
import { VisitInsertion } from './visit-insertion';
import { DayState } from '../compiled-day/state/day-state';
import { holdBegins, holdEnds } from '../compiled-day/state/held-part';
import { Programme } from '../compiled-day/state/programme';
import type { ResourceStarts, StepMove } from './step-moves';

/**
 * Where a planned step may be dragged: for each line and each resource that may serve it, the starts on the grid, the
 * step's other lines, the visit's other steps and the other visits staying as they are. Arrival and departure follow
 * unless they are pinned. Throws a RangeError when the visit or the step is not planned.
 */
export function legalStarts(
  problem: Problem,
  existing: readonly PlannedVisit[],
  visitId: string,
  stepId: string,
): readonly ResourceStarts[] {
  const { visit, plan } = plannedStep(problem, existing, visitId, stepId);
  const moved = visit.steps.find((s) => s.id === stepId)!,
    now = plan.steps.find((s) => s.id === stepId)!;
  if (moved.pinned) return [];
  const starts = (uses: readonly string[]): readonly number[] =>
    startsWith(problem, existing, withOnlyStepFree(visit, plan, stepId, uses));
  if (moved.uses.length === 0) return [{ line: -1, starts: starts([]) }];
  return moved.uses.flatMap((use, line) =>
    use.anyOf
      .filter((resource) => !now.uses.some((id, l) => l !== line && id === resource))
      .map((resource) => ({ line, resource, starts: starts(now.uses.map((id, l) => (l === line ? resource : id))) })),
  );
}

/** Every rule that a move by hand would break, in the check's order; empty when it is legal. */
export function violationsOfMove(
  problem: Problem,
  existing: readonly PlannedVisit[],
  visitId: string,
  move: StepMove,
): readonly Violation<ConstraintCode>[] {
  const before = new Set(
    checkPlan(problem, { visits: existing }).map((v) => JSON.stringify([v.code, v.steps, v.visits, v.resources])),
  );
  const visits = existing.map((p) => (p.id === visitId ? movedVisit(problem, p, move) : p));
  return checkPlan(problem, { visits }).filter(
    (v) => !before.has(JSON.stringify([v.code, v.steps, v.visits, v.resources])) || v.visits.includes(visitId),
  );
}

/** The visit with one step moved; arrival and departure follow unless they are pinned. */
export function movedVisit(problem: Problem, plan: PlannedVisit, move: StepMove): PlannedVisit {
  const visit = problem.visits.find((v) => v.id === plan.id)!,
    { duration } = visit.steps.find((s) => s.id === move.stepId)!;
  const steps = plan.steps.map((s) =>
    s.id === move.stepId ? { id: s.id, start: move.start, end: move.start + duration, uses: move.uses } : s,
  );
  steps.sort((a, b) => a.start - b.start);
  return {
    ...plan,
    steps,
    arrival: visit.pinned?.arrival ?? Math.min(...steps.map((s) => s.start)) - visit.arrivalLead,
    departure: visit.pinned?.departure ?? Math.max(...steps.map((s) => s.end)) + visit.departureLag,
  };
}

function plannedStep(
  problem: Problem,
  existing: readonly PlannedVisit[],
  visitId: string,
  stepId: string,
): { visit: Visit; plan: PlannedVisit } {
  const visit = problem.visits.find((v) => v.id === visitId),
    plan = existing.find((p) => p.id === visitId);
  if (visit === undefined || plan === undefined || !plan.steps.some((s) => s.id === stepId))
    throw new RangeError(`Step ${stepId} of visit ${visitId} is not planned`);
  return { visit, plan };
}

/** The visit with everything pinned where it is but one step, which must take the given resources. */
function withOnlyStepFree(visit: Visit, plan: PlannedVisit, stepId: string, uses: readonly string[]): Visit {
  const at = new Map(plan.steps.map((s) => [s.id, s]));
  const steps = visit.steps
    .filter((s) => at.has(s.id))
    .map((s) =>
      s.id === stepId
        ? { ...s, optional: false, uses: s.uses.map((u, l) => ({ ...u, anyOf: [uses[l]!] })) }
        : { ...s, pinned: { start: at.get(s.id)!.start, uses: at.get(s.id)!.uses } },
    );
  const kept = new Set(steps.map((s) => s.id));
  return {
    ...visit,
    steps,
    relations: visit.relations.filter((r) => kept.has(r.from) && kept.has(r.to)),
    sameResource: visit.sameResource.map((group) => group.filter((g) => kept.has(g.step))),
    ...(plan.place === undefined ? {} : { pinned: { ...visit.pinned, place: plan.place } }),
  };
}

function startsWith(problem: Problem, existing: readonly PlannedVisit[], alone: Visit): readonly number[] {
  const day = prepareDay(oneVisitDay(problem, existing, alone)),
    state = new DayState(day),
    visit = day.visits[0]!;
  const insertion = new VisitInsertion(state, undefined);
  for (const companion of day.visits.slice(1)) {
    const presence = insertion.find(companion, Infinity);
    if (presence) insertion.enter(companion, presence);
  }
  const free = visit.steps.findIndex((s) => s.pinned === undefined),
    { duration } = visit.steps[free]!;
  const starts: number[] = [],
    hours = new Programme(visit);
  for (const variant of visit.variants) {
    if (variant.placeMissing || variant.choices.some((c) => c.dropped)) continue;
    const compiled = compiledVariant(day, visit, variant);
    if (compiled.orders.length === 0) continue;
    const row = state.tables.row(compiled.demand[0]!);
    for (
      let slot = nextBit(state.tables.rows, row, day.units.words, 0);
      slot >= 0;
      slot = nextBit(state.tables.rows, row, day.units.words, slot + 1)
    ) {
      const start = minuteOf(day.units, slot);
      const arrival = visit.pinnedArrival ?? Math.min(visit.reachFrom, start - visit.visit.arrivalLead);
      const departure = visit.pinnedDeparture ?? Math.max(visit.reachTo, start + duration + visit.visit.departureLag);
      hours.starts[free] = slot;
      Object.assign(hours, { arrival, departure });
      const begins = holdBegins(day.units, visit, hours),
        ends = holdEnds(day.units, visit, hours);
      const held =
        variant.places.length === 0 || variant.places.some((dayPlace) => state.canHold(visit, dayPlace, begins, ends));
      if (held && departure - arrival <= visit.longestPresence && !state.companionPresent(visit, arrival, departure))
        starts.push(start);
    }
  }
  return [...new Set(starts)].sort((a, b) => a - b);
}
