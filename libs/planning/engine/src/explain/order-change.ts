import { hoursInFrench, stepName } from '../model/french-wording';
import type { PlannedVisit } from '../model/plan';
import type { Step, Visit } from '../model/problem';
import type { Change } from './change';
import { withVisit } from './loosened';
import { listed } from './obstacle-words';

/** What is asked of a step's order, hours or people: each by itself, then several, so that no more is given up than is said. */
export function orderChanges(visit: Visit, id: string, plan: PlannedVisit): readonly Change[] {
  const parts = [...listChanges(visit, id, plan), ...sharedChanges(visit, id), ...windowChanges(visit, id, plan)];
  return subsets(parts)
    .sort((a, b) => a.length - b.length)
    .map((some): Change => ({
      text: some.map(({ text }, at) => (at === 0 ? text : uncapital(text))).join(', et '),
      apply: (p) => some.reduce((day, { apply }) => apply(day), p),
      steps: [...new Set(some.flatMap(({ steps }) => steps ?? []))],
    }));
}

/** The step's own hours, as wide as the plan needs them. */
export function windowChanges(visit: Visit, id: string, plan: PlannedVisit): readonly Change[] {
  const step = stepOf(visit, id),
    at = plan.steps.find((s) => s.id === id);
  if (at === undefined || step.window === undefined || step.window.strict) return [];
  const window = { from: Math.min(step.window.from, at.start), to: Math.max(step.window.to, at.end) };
  return [
    {
      text: `Autoriser ${stepName(step)} ${hoursInFrench(window.from, window.to)} (aujourd’hui ${hoursInFrench(step.window.from, step.window.to)})`,
      apply: (p) => withVisit(p, (v) => ({ ...v, steps: v.steps.map((s) => (s.id === id ? { ...s, window } : s)) })),
      steps: [id],
    },
  ];
}

function listChanges(visit: Visit, id: string, plan: PlannedVisit): readonly Change[] {
  return (['first', 'last'] as const).flatMap((list): readonly Change[] => {
    const ids = visit[list];
    if (!ids.includes(id)) return [];
    const verb = list === 'first' ? 'commencer' : 'finir';
    return [
      {
        text: `Changer l’ordre\u00a0: ne plus ${verb} par ${namesOf(visit, ids)}`,
        apply: (p) => withVisit(p, (v) => ({ ...v, [list]: [] })),
        steps: [...ids, ...misplaced(ids, list, plan)],
      },
    ];
  });
}

/** Steps on the other side of the list than it asks. */
function misplaced(ids: readonly string[], list: 'first' | 'last', plan: PlannedVisit): readonly string[] {
  const own = plan.steps.filter((s) => ids.includes(s.id)),
    others = plan.steps.filter((s) => !ids.includes(s.id));
  return others.filter((o) => own.some((s) => (list === 'first' ? o.start < s.end : s.start < o.end))).map((o) => o.id);
}

function sharedChanges(visit: Visit, id: string): readonly Change[] {
  const fellows = [
    ...new Set(
      visit.sameResource
        .filter((group) => group.some((g) => g.step === id))
        .flatMap((group) => group.map((g) => g.step))
        .filter((step) => step !== id),
    ),
  ];
  if (fellows.length === 0) return [];
  return [
    {
      text: `Ne plus imposer à ${stepName(stepOf(visit, id))} le même intervenant qu’à ${namesOf(visit, fellows)}`,
      apply: (p) =>
        withVisit(p, (v) => ({ ...v, sameResource: v.sameResource.map((g) => g.filter((line) => line.step !== id)) })),
      steps: [id],
    },
  ];
}

const stepOf = (visit: Visit, id: string): Step => visit.steps.find((s) => s.id === id)!;
const namesOf = (visit: Visit, ids: readonly string[]): string => listed(ids.map((id) => stepName(stepOf(visit, id))));
const uncapital = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

function subsets<T>(list: readonly T[]): T[][] {
  return list.reduce<T[][]>((all, one) => [...all, ...all.map((some) => [...some, one])], [[]]).slice(1);
}
