import { resourceName, stepName } from '../model/french-wording';
import { placeSuits } from '../model/place-candidates';
import type { Problem, Step, Visit } from '../model/problem';
import type { Change } from './change';
import { withVisit } from './loosened';
import type { Relaxable } from './relaxable';

/**
 * Where places stand in the way of a visit that holds one from its arrival: to hold it only from the step that needs it.
 * Undefined where nothing says which one that is.
 */
export function laterHold(problem: Problem, set: readonly Relaxable[]): Change | undefined {
  const visit = problem.visits[0]!,
    { place: wish } = visit;
  if (wish === undefined || wish.from !== undefined || visit.pinned?.place !== undefined) return undefined;
  const blocking = new Set(set.flatMap((e) => (e.kind === 'resource' ? e.involves.resources! : []))),
    [first, ...others] = problem.resources.filter((r) => blocking.has(r.id) && placeSuits(wish, r));
  if (first === undefined) return undefined;
  const step = stepInNeed(visit);
  if (step === undefined) return undefined;
  return {
    text: `Ne tenir ${others.length > 0 ? 'une place' : resourceName(first)} qu’à partir de ${stepName(step)}`,
    apply: (p) => withVisit(p, (v) => ({ ...v, place: { ...wish, from: step.id } })),
    steps: [step.id],
  };
}

/** The first step that takes place there, or else the longest during which the patient may do something else: an infusion, a rest. */
function stepInNeed({ steps }: Visit): Step | undefined {
  const mandatory = steps.filter((s) => !s.optional && s.pinned === undefined),
    there = mandatory.find((s) => s.location === '@place');
  if (there !== undefined || steps.some((s) => s.location === '@place')) return there;
  return mandatory
    .filter((s) => s.patient === 'background')
    .reduce<Step | undefined>((longest, s) => (s.duration > (longest?.duration ?? 0) ? s : longest), undefined);
}
