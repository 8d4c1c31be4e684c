import { compiledVariant } from './compile-variant';
import type { CompiledVariant, PreparedDay } from './prepared-day';
import { unbounded } from './step-orders';

/** All steps of the day in one row, for the search that lists steps instead of inserting visits. */
export interface StepList {
  readonly count: number;
  /** Of each step: its visit, its position in the visit's variant, its index among the visit's steps. */
  readonly visit: Int32Array;
  readonly position: Int32Array;
  readonly step: Int32Array;
  readonly compiled: readonly CompiledVariant[];
  /** First step of each visit; one more at the end. */
  readonly first: Int32Array;
  /** Steps of the same visit that come before, and after, whatever is chosen. */
  readonly before: readonly (readonly number[])[];
  readonly after: readonly (readonly number[])[];
}

/** Whether only the last departure counts, every visit has one way to be served and may stay all day: shops and projects. */
export function isStepListed(day: PreparedDay): boolean {
  const { objective } = day.problem;
  return (
    objective.makespan > 0 &&
    objective.presence === 0 &&
    objective.peak === 0 &&
    day.visits.length > 0 &&
    day.visits.every(
      (v) =>
        !v.hasPins &&
        v.variants.length === 1 &&
        v.variants[0]!.cost === 0 &&
        v.visit.place === undefined &&
        v.companions.length === 0 &&
        v.visit.incumbent === undefined &&
        v.longestPresence >= v.departureTo - v.arrivalFrom,
    )
  );
}

export function stepList(day: PreparedDay): StepList {
  const compiled = day.visits.map((v) => compiledVariant(day, v, v.variants[0]!));
  const first = new Int32Array(compiled.length + 1);
  compiled.forEach((c, v) => {
    first[v + 1] = first[v]! + c.n;
  });
  const count = first[compiled.length]!;
  const visit = new Int32Array(count),
    position = new Int32Array(count),
    step = new Int32Array(count);
  const before: number[][] = [],
    after: number[][] = [];
  compiled.forEach((c, v) => {
    for (let p = 0; p < c.n; p++) {
      const at = first[v]! + p,
        { weight, n } = c.matrix;
      visit[at] = v;
      position[at] = p;
      step[at] = c.steps[p]!;
      const others = Array.from({ length: n }, (_, q) => q).filter((q) => q !== p);
      before.push(
        others.filter((q) => weight[q * n + p]! > 0 && weight[q * n + p] !== unbounded).map((q) => first[v]! + q),
      );
      after.push(others.filter((q) => weight[p * n + q]! > 0).map((q) => first[v]! + q));
    }
  });
  return { count, visit, position, step, compiled, first, before, after };
}
