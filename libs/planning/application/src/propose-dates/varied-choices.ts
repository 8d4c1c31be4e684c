import type { Minutes } from '@diurne/planning-engine';

interface Choice {
  readonly plan: { readonly arrival: Minutes };
}

/** Arrivals that are no further apart are the same choice to whoever comes. */
const nearMinutes = 55;
const noon = 720;

export type HalfDay = 'morning' | 'afternoon';
export const halfDayOf = (arrival: Minutes): HalfDay => (arrival < noon ? 'morning' : 'afternoon');

/** Of one day's hours, best first: the best, then the best of the other half-day, then of hours that are well apart from those and from what is had already. */
export function variedChoices<C extends Choice>(
  found: readonly C[],
  count: number,
  had: readonly Choice[] = [],
): readonly C[] {
  const chosen: C[] = [];
  while (chosen.length < count) {
    const taken = [...had, ...chosen];
    const apart = found.filter((one) => taken.every((other) => gap(one, other) > nearMinutes));
    const halves = new Set(taken.map(({ plan }) => halfDayOf(plan.arrival)));
    const next = apart.find(({ plan }) => !halves.has(halfDayOf(plan.arrival))) ?? apart[0];
    if (next === undefined) break;
    chosen.push(next);
  }
  return chosen;
}

/** Where there is one choice alone, what is nearly the same is said after all: the furthest from it first. */
export function nearChoices<C extends Choice>(found: readonly C[], count: number): readonly C[] {
  const [best, ...near] = found;
  if (best === undefined) return [];
  return [best, ...near.sort((a, b) => gap(b, best) - gap(a, best))].slice(0, count);
}

const gap = (a: Choice, b: Choice): Minutes => Math.abs(a.plan.arrival - b.plan.arrival);
