import type { Involved, PlannedVisit, Reason } from '../model/plan';
import type { Problem, Visit } from '../model/problem';
import { proposeInsertions } from '../insertion/propose-insertions';
import { explained } from './explained';
import { impossibilities, type Impossibility } from './nothing-offers';
import { oneVisitDay } from '../model/one-visit-day';
import {
  dayTooShortSentence,
  dearerSentence,
  effectSentence,
  fittingSentence,
  obstacleSentence,
  rankedSentence,
  reasonCode,
} from './reason-wording';
import type { Relaxable } from './relaxable';

/**
 * Why a visit does not fit while the other visits stay as they are, and what would help. `existing` are the planned
 * visits of the day; throws a RangeError when the problem has no such visit.
 */
export function explainVisit(problem: Problem, existing: readonly PlannedVisit[], visitId: string): readonly Reason[] {
  const visit = problem.visits.find((v) => v.id === visitId);
  if (visit === undefined) throw new RangeError(`No visit ${visitId} in the problem of ${problem.date}`);
  const reasons = reasonsFor(oneVisitDay(problem, existing, visit));
  if (reasons[0]!.code !== 'dearer-than-refused') return reasons;
  const [cheapest] = proposeInsertions(problem, existing, visitId, { count: 1 });
  return cheapest === undefined
    ? reasons
    : [{ code: 'fits', message: fittingSentence(visit, cheapest.plan), involves: {}, relaxations: [] }];
}

/** Why a step (or `'@place'`) of a planned visit with pins is missing while the rest of its programme stays as it is. */
export function explainMissing(
  problem: Problem,
  existing: readonly PlannedVisit[],
  plan: PlannedVisit,
  what: string,
): readonly Reason[] {
  return reasonsFor(missingPartDay(problem, existing, plan, what), what);
}

/** The day on which the missing part alone is to be planned. */
export function missingPartDay(
  problem: Problem,
  existing: readonly PlannedVisit[],
  plan: PlannedVisit,
  what: string,
): Problem {
  const visit = problem.visits.find((v) => v.id === plan.id)!;
  const at = new Map(plan.steps.map((s) => [s.id, s]));
  const steps = visit.steps.flatMap((step) => {
    const here = at.get(step.id);
    if (here !== undefined) return [{ ...step, pinned: { start: here.start, uses: here.uses } }];
    return step.id === what ? [{ ...step, optional: false }] : [];
  });
  const kept = new Set(steps.map((s) => s.id)),
    { place, ...rest } = visit;
  const pinned = {
    ...visit.pinned,
    ...(plan.place === undefined ? {} : { place: plan.place }),
    ...(what === '@place' ? { arrival: plan.arrival, departure: plan.departure } : {}),
  };
  const alone: Visit = {
    ...rest,
    ...(place !== undefined && (what === '@place' || plan.place !== undefined) ? { place } : {}),
    steps,
    pinned,
    relations: visit.relations.filter((r) => kept.has(r.from) && kept.has(r.to)),
    first: visit.first.filter((id) => kept.has(id)),
    last: visit.last.filter((id) => kept.has(id)),
    sameResource: visit.sameResource.map((group) => group.filter((g) => kept.has(g.step))),
  };
  return oneVisitDay(problem, existing, alone);
}

/** `what` is the missing part that is asked about, left out for the whole visit. */
function reasonsFor(alone: Problem, what?: string): readonly Reason[] {
  const found = explained(alone),
    visit = alone.visits[0]!,
    bare = { involves: {}, relaxations: [] };
  if (found.kind === 'fits')
    return [{ code: 'dearer-than-refused', message: dearerSentence(visit, found.plan, what), ...bare }];
  const causes = found.kind === 'hopeless' ? impossibilities(alone) : [];
  if (causes.length > 0) return impossible(alone, causes, what);
  if (found.kind === 'hopeless')
    return [
      {
        code: 'day-too-short',
        message: rankedSentence(dayTooShortSentence(alone, what), 1, 1, found.isLikely),
        ...bare,
      },
    ];
  const relaxations = found.tried.map(({ text, plan, steps }) => ({
    change: text,
    effect: effectSentence(visit, plan, what, steps),
  }));
  return found.sets.map((set, at) => ({
    code: reasonCode(set),
    message: rankedSentence(obstacleSentence(alone, set), at + 1, found.sets.length, found.isLikely),
    involves: merged(set),
    // What helps only together is said once.
    relaxations: at === 0 ? relaxations : [],
  }));
}

/** What no hour could offer: nothing is involved whose lifting would help. What would help only together is not tried. */
function impossible(alone: Problem, causes: readonly Impossibility[], what: string | undefined): readonly Reason[] {
  return causes.map(({ code, sentence, changes }, at) => ({
    code,
    message: rankedSentence(sentence, at + 1, causes.length, false),
    involves: {},
    relaxations:
      causes.length > 1
        ? []
        : changes.flatMap(({ text, apply }) => {
            const tried = explained(apply(alone));
            return tried.kind === 'fits'
              ? [{ change: text, effect: effectSentence(alone.visits[0]!, tried.plan, what) }]
              : [];
          }),
  }));
}

/** Steps are named only where they are themselves what stands in the way. */
function merged(set: readonly Relaxable[]): Involved {
  const unique = (ids: readonly string[]): string[] => [...new Set(ids)];
  const steps = unique(set.filter((r) => r.kind !== 'resource').flatMap((r) => r.involves.steps ?? []));
  const resources = unique(set.flatMap((r) => r.involves.resources ?? [])),
    visits = unique(set.flatMap((r) => r.involves.visits ?? []));
  const relations = set.flatMap((r) => r.involves.relations ?? []);
  return {
    ...(steps.length > 0 ? { steps } : {}),
    ...(resources.length > 0 ? { resources } : {}),
    ...(relations.length > 0 ? { relations } : {}),
    ...(visits.length > 0 ? { visits } : {}),
  };
}
