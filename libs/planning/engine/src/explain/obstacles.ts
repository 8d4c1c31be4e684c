import type { LiftedDays } from './lifted-days';
import type { Relaxable } from './relaxable';

/** Beyond so many choices of one element each, no further alternatives are looked for. */
const mostChoices = 16;

/**
 * What stands in the way of the visit of a one-visit day, in sets: relax any one element of each and the visit fits.
 * One set where single elements suffice, then it is all of these. Undefined when no lifting of anything helps.
 */
export function obstacles(days: LiftedDays): readonly (readonly Relaxable[])[] | undefined {
  if (days.fit(days.all) === undefined) return undefined;
  const alone = sufficient(days, [], days.all);
  return alone.length > 0 ? [alone] : together(days);
}

/** Those of the candidates of which each, lifted beside the base, lets the visit fit: groups that do not help are put aside whole. */
function sufficient(
  days: LiftedDays,
  base: readonly Relaxable[],
  candidates: readonly Relaxable[],
): readonly Relaxable[] {
  if (candidates.length === 0) return [];
  const fit = days.fit([...base, ...candidates]);
  if (fit === undefined) return [];
  if (candidates.length === 1) return candidates;
  const used = candidates.filter((c) => fit.needed.includes(c)),
    rest = candidates.filter((c) => !used.includes(c));
  if (used.length === 1) return inOrder(candidates, [...used, ...sufficient(days, base, rest)]);
  const half = (list: readonly Relaxable[], side: 0 | 1): readonly Relaxable[] => list.filter((_, i) => i % 2 === side);
  return inOrder(
    candidates,
    ([0, 1] as const).flatMap((side) => sufficient(days, base, [...half(used, side), ...half(rest, side)])),
  );
}

/** A least collection of elements that help together, one to a set, and for each its alternatives. */
function together(days: LiftedDays): readonly (readonly Relaxable[])[] {
  const least = leastCorrection(days),
    sets: Relaxable[][] = [];
  least.forEach((one, at) => {
    const set = [one],
      before = choicesOf(sets),
      after = least.slice(at + 1);
    const isFew = before.length * least.length <= mostChoices;
    if (isFew)
      for (const e of sufficient(
        days,
        [...least.slice(0, at), ...after],
        days.all.filter((r) => !least.includes(r)),
      ))
        if (before.every((choice) => days.fit([...choice, e, ...after]) !== undefined)) set.push(e);
    sets.push([...inOrder(days.all, set)]);
  });
  return sets;
}

/** Elements that help together and of which none can be left out; resources if they do, what a remedy may touch if that does. */
function leastCorrection(days: LiftedDays): readonly Relaxable[] {
  const resources = days.all.filter((e) => e.kind === 'resource'),
    touched = days.all.filter((e) => e.remedied !== undefined);
  const start = (days.fit(resources) ?? days.fit(touched) ?? days.fit(days.all))!.needed;
  const [first, ...more] = [start, [...start].reverse()].map((order) => shrunk(days, order));
  return more.reduce((best, other) => (other.length < best.length ? other : best), first!);
}

function shrunk(days: LiftedDays, start: readonly Relaxable[]): readonly Relaxable[] {
  let left = start;
  for (const e of start) {
    if (!left.includes(e)) continue;
    const fit = days.fit(left.filter((o) => o !== e));
    if (fit !== undefined) left = left.filter((o) => fit.needed.includes(o));
  }
  return left;
}

function choicesOf(sets: readonly (readonly Relaxable[])[]): readonly (readonly Relaxable[])[] {
  return sets.reduce<readonly (readonly Relaxable[])[]>(
    (choices, set) => choices.flatMap((c) => set.map((e) => [...c, e])),
    [[]],
  );
}

function inOrder(order: readonly Relaxable[], list: readonly Relaxable[]): readonly Relaxable[] {
  return order.filter((e) => list.includes(e));
}
