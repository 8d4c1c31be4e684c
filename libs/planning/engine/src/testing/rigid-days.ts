import type { RandomSource } from '../insertion/random-source';
import type { Difference, Exclusion, RigidDay } from '../bounds/proof/rigid-day';

/** Days for the tests of the solver. */

/** A few steps on a handful of hours, with lags both ways, orders with different gaps and shared units. */
export function randomRigidDay(random: RandomSource, count: number, horizon: number): RigidDay {
  const steps = Array.from({ length: count }, (_, s) => s);
  const length = Int32Array.from(steps, () => 1 + random.below(3)),
    head = Int32Array.from(steps, () => (random.next() < 0.3 ? 1 + random.below(2) : 0));
  const differences: Difference[] = [],
    exclusions: Exclusion[] = [];
  for (const a of steps)
    for (const b of steps) {
      if (a !== b && random.next() < 0.1) differences.push({ from: a, to: b, weight: random.below(6) - 3 });
      if (a < b && random.next() < 0.35)
        exclusions.push({ a, b, afterA: length[a]! + random.below(2), afterB: length[b]! });
    }
  const amount = Int32Array.from(steps, () => 1 + random.below(3));
  return {
    count,
    head,
    differences,
    exclusions,
    leastEnd: 0,
    last: Int32Array.from(steps, (s) => horizon - length[s]!),
    tail: Int32Array.from(steps, (s) => length[s]! + (random.next() < 0.2 ? 1 : 0)),
    shared:
      random.next() < 0.8 ? [{ capacity: 3 + random.below(2), steps: Int32Array.from(steps), amount, length }] : [],
  };
}

/** As many jobs as machines, of uneven durations. */
export function randomShop(random: RandomSource, size: number, longest: number): RigidDay {
  const count = size * size,
    duration = Int32Array.from({ length: count }, () => 1 + random.below(longest)),
    exclusions: Exclusion[] = [];
  const horizon = duration.reduce((sum, d) => sum + d, 0);
  for (let a = 0; a < count; a++)
    for (let b = a + 1; b < count; b++)
      if (a % size === b % size || Math.floor(a / size) === Math.floor(b / size))
        exclusions.push({ a, b, afterA: duration[a]!, afterB: duration[b]! });
  return {
    count,
    head: new Int32Array(count),
    last: duration.map((d) => horizon - d),
    tail: duration,
    leastEnd: 0,
    differences: [],
    exclusions,
    shared: [],
  };
}

/** By trying every order in which the steps of a shop can begin, each as early as its job and its machine are free. */
export function leastShopEnd({ count, tail }: RigidDay, size: number): number {
  const jobFree = new Array<number>(size).fill(0),
    machineFree = new Array<number>(size).fill(0),
    isPlanned = new Array<boolean>(count).fill(false);
  let least = Infinity;
  const extend = (planned: number, since: number, end: number): void => {
    if (end >= least) return;
    if (planned === count) {
      least = end;
      return;
    }
    for (let s = 0; s < count; s++) {
      if (isPlanned[s]) continue;
      const j = Math.floor(s / size),
        m = s % size,
        job = jobFree[j]!,
        machine = machineFree[m]!,
        start = Math.max(job, machine),
        over = start + tail[s]!;
      if (start < since) continue;
      isPlanned[s] = true;
      jobFree[j] = machineFree[m] = over;
      extend(planned + 1, start, Math.max(end, over));
      isPlanned[s] = false;
      jobFree[j] = job;
      machineFree[m] = machine;
    }
  };
  extend(0, 0, 0);
  return least;
}

/** By trying every start of every step; infinite when nothing stands. */
export function leastEndOfAll(rigid: RigidDay): number {
  const starts = new Int32Array(rigid.count);
  let least = Infinity;
  const stands = (s: number): boolean =>
    rigid.differences.every((d) => d.from > s || d.to > s || starts[d.to]! >= starts[d.from]! + d.weight) &&
    rigid.exclusions.every(
      (e) => e.b > s || starts[e.b]! >= starts[e.a]! + e.afterA || starts[e.a]! >= starts[e.b]! + e.afterB,
    ) &&
    rigid.shared.every(({ capacity, steps, amount, length }) =>
      steps.every(
        (at) =>
          at > s ||
          steps.reduce(
            (sum, k, i) =>
              k <= s && starts[k]! <= starts[at]! && starts[at]! < starts[k]! + length[i]! ? sum + amount[i]! : sum,
            0,
          ) <= capacity,
      ),
    );
  const extend = (s: number, end: number): void => {
    if (end >= least) return;
    if (s === rigid.count) {
      least = end;
      return;
    }
    for (let t = rigid.head[s]!; t <= rigid.last[s]!; t++) {
      starts[s] = t;
      if (stands(s)) extend(s + 1, Math.max(end, t + rigid.tail[s]!));
    }
  };
  extend(0, 0);
  return least;
}
