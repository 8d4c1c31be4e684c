import type { Involved, PlannedVisit, Reason } from '../model/plan';
import type { Problem, Visit } from '../model/problem';
import { FitOracle } from './fit-oracle';
import { minimalConflicts } from './minimal-conflicts';
import { oneVisitDay } from './one-visit-day';
import { dayTooShortSentence, obstacleSentence, reasonCode } from './reason-wording';
import { relaxables, type Relaxable } from './relaxable';
import { triedRelaxations } from './tried-relaxations';

/**
 * Why a visit does not fit while the other visits stay as they are, and what would help. `existing` are the planned
 * visits of the day; throws a RangeError when the problem has no such visit.
 */
export function explainVisit(problem: Problem, existing: readonly PlannedVisit[], visitId: string): readonly Reason[] {
  const visit = problem.visits.find((v) => v.id === visitId);
  if (visit === undefined) throw new RangeError(`No visit ${visitId} in the problem of ${problem.date}`);
  return reasonsFor(oneVisitDay(problem, existing, visit));
}

/** Why a step (or `'@place'`) of a planned visit with pins is missing while the rest of its programme stays as it is. */
export function explainMissing(problem: Problem, existing: readonly PlannedVisit[], plan: PlannedVisit, what: string): readonly Reason[] {
  const visit = problem.visits.find((v) => v.id === plan.id)!;
  const at = new Map(plan.steps.map((s) => [s.id, s]));
  const steps = visit.steps.flatMap((step) => {
    const here = at.get(step.id);
    if (here !== undefined) return [{ ...step, pinned: { start: here.start, uses: here.uses } }];
    return step.id === what ? [{ ...step, optional: false }] : [];
  });
  const kept = new Set(steps.map((s) => s.id)), { place, ...rest } = visit;
  const pinned = { ...visit.pinned, ...(plan.place === undefined ? {} : { place: plan.place }), ...(what === '@place' ? { arrival: plan.arrival, departure: plan.departure } : {}) };
  const alone: Visit = {
    ...rest, ...(place !== undefined && (what === '@place' || plan.place !== undefined) ? { place } : {}), steps, pinned,
    relations: visit.relations.filter((r) => kept.has(r.from) && kept.has(r.to)),
    first: visit.first.filter((id) => kept.has(id)), last: visit.last.filter((id) => kept.has(id)),
    sameResource: visit.sameResource.map((group) => group.filter((g) => kept.has(g.step))),
  };
  return reasonsFor(oneVisitDay(problem, existing, alone));
}

function reasonsFor(alone: Problem): readonly Reason[] {
  const oracle = new FitOracle(), conflicts = minimalConflicts(alone, relaxables(alone), oracle);
  if (conflicts === undefined)
    return [{ code: 'day-too-short', message: dayTooShortSentence(alone), involves: { steps: alone.visits[0]!.steps.filter((s) => !s.pinned).map((s) => s.id) }, relaxations: [] }];
  const { sufficient, sets } = conflicts;
  if (sufficient.length > 0) return [reason(alone, sufficient, sufficient, oracle)];
  if (sets.length > 0) return sets.map((set) => reason(alone, set, [], oracle));
  return [{ code: 'likely-lack-of-hours', message: 'Aucune heure n’a été trouvée pour cette venue, probablement faute de créneaux communs.', involves: {}, relaxations: [] }];
}

function reason(alone: Problem, set: readonly Relaxable[], worthTrying: readonly Relaxable[], oracle: FitOracle): Reason {
  const message = obstacleSentence(alone, set), likely = oracle.doubt;
  return {
    code: reasonCode(set), involves: merged(set),
    message: likely ? `Probablement\u00a0: ${message.charAt(0).toLowerCase()}${message.slice(1)}` : message,
    relaxations: triedRelaxations(alone, worthTrying, oracle),
  };
}

/** Steps are named only where they are themselves what stands in the way. */
function merged(set: readonly Relaxable[]): Involved {
  const unique = (ids: readonly string[]): string[] => [...new Set(ids)];
  const steps = unique(set.filter((r) => r.kind !== 'resource').flatMap((r) => r.involves.steps ?? []));
  const resources = unique(set.flatMap((r) => r.involves.resources ?? [])), visits = unique(set.flatMap((r) => r.involves.visits ?? []));
  const relations = set.flatMap((r) => r.involves.relations ?? []);
  return {
    ...(steps.length > 0 ? { steps } : {}), ...(resources.length > 0 ? { resources } : {}),
    ...(relations.length > 0 ? { relations } : {}), ...(visits.length > 0 ? { visits } : {}),
  };
}
