import { hasBit, nextBit, previousBit } from '../../compiled-day/bit-rows';
import type { PreparedDay } from '../../compiled-day/prepared-day';
import { unbounded } from '../../compiled-day/step-orders';
import type { StepList } from '../../compiled-day/step-list';

/** `start[to] ≥ start[from] + weight`. */
export interface Difference {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}
/** Either `start[b] ≥ start[a] + afterA` or `start[a] ≥ start[b] + afterB`. */
export interface Exclusion {
  readonly a: number;
  readonly b: number;
  readonly afterA: number;
  readonly afterB: number;
}
/** Units shared by steps of which some may run at once. */
export interface SharedCapacity {
  readonly capacity: number;
  readonly steps: Int32Array;
  readonly amount: Int32Array;
  readonly length: Int32Array;
}

/** A day of which nothing but starts is to be chosen, in grid steps from the origin: each step has one way to be served, each resource is open alike all day. */
export interface RigidDay {
  readonly count: number;
  readonly head: Int32Array;
  readonly last: Int32Array;
  /** From a step's start to the end that it allows. */
  readonly tail: Int32Array;
  /** No end of the whole is earlier. */
  readonly leastEnd: number;
  readonly differences: readonly Difference[];
  readonly exclusions: readonly Exclusion[];
  readonly shared: readonly SharedCapacity[];
}

const mostSteps = 400;
const mostExclusions = 20_000;

/** The day as a rigid one; undefined where anything about it needs the general search. */
export function rigidDay(day: PreparedDay, list: StepList): RigidDay | undefined {
  const { units, problem, book } = day,
    { count } = list,
    { gridSlots } = units;
  if (count > mostSteps || problem.resources.some((r) => r.turnover > 0)) return undefined;
  const head = new Int32Array(count),
    last = new Int32Array(count),
    tail = new Int32Array(count);
  const users = new Map<number, number[]>();
  for (let op = 0; op < count; op++) {
    const v = list.visit[op]!,
      p = list.position[op]!,
      asked = book.stepDemands[list.compiled[v]!.demand[p]!]!;
    const minutes = list.compiled[v]!.tail[p]!,
      from = nextBit(asked.allowed, 0, units.words, 0),
      to = previousBit(asked.allowed, 0, units.slots - 1);
    if (minutes % problem.grid !== 0 || from < 0 || asked.matched) return undefined;
    for (let slot = from; slot <= to; slot += gridSlots) if (!hasBit(asked.allowed, 0, slot)) return undefined;
    for (const line of asked.lines) {
      const demand = book.demands[line[0]!]!;
      if (line.length > 1 || demand.turnover > 0) return undefined;
      users.set(demand.resource, [...(users.get(demand.resource) ?? []), op]);
    }
    head[op] = from / gridSlots;
    last[op] = to / gridSlots;
    tail[op] = minutes / problem.grid;
  }
  const exclusions = new Map<number, Exclusion>(),
    shared: SharedCapacity[] = [];
  const exclude = (a: number, b: number, afterA: number, afterB: number): void => {
    const key = a * count + b,
      known = exclusions.get(key);
    exclusions.set(key, {
      a,
      b,
      afterA: Math.max(afterA, known?.afterA ?? 0),
      afterB: Math.max(afterB, known?.afterB ?? 0),
    });
  };
  const differences = visitDifferences(list, gridSlots, exclude);
  let leastEnd = longestVisit(day, list, head);
  for (const [resource, steps] of users) {
    const capacity = evenCapacity(day, resource),
      amount = Int32Array.from(steps, (op) => askedOf(day, list, op, resource).amount);
    const length = Int32Array.from(steps, (op) => Math.ceil(askedOf(day, list, op, resource).length / gridSlots));
    if (capacity === undefined || amount.some((a) => a > capacity)) return undefined;
    const work = steps.reduce((sum, _, k) => sum + amount[k]! * length[k]!, 0),
      lag = Math.min(...steps.map((op, k) => tail[op]! - length[k]!));
    leastEnd = Math.max(leastEnd, Math.min(...steps.map((op) => head[op]!)) + Math.ceil(work / capacity) + lag);
    let isUnit = true;
    for (let i = 0; i < steps.length; i++)
      for (let j = i + 1; j < steps.length; j++) {
        if (amount[i]! + amount[j]! <= capacity) isUnit = false;
        else exclude(steps[i]!, steps[j]!, length[i]!, length[j]!);
      }
    if (!isUnit && amount.reduce((sum, a) => sum + a, 0) > capacity)
      shared.push({ capacity, steps: Int32Array.from(steps), amount, length });
  }
  if (exclusions.size > mostExclusions) return undefined;
  return { count, head, last, tail, leastEnd, differences, exclusions: [...exclusions.values()], shared };
}

function askedOf(
  { book }: PreparedDay,
  list: StepList,
  op: number,
  resource: number,
): { readonly amount: number; readonly length: number } {
  const asked = book.stepDemands[list.compiled[list.visit[op]!]!.demand[list.position[op]!]!]!;
  return book.demands[asked.lines.find((line) => book.demands[line[0]!]!.resource === resource)![0]!]!;
}

/** The units that a resource has all through the opening; undefined when that changes, or when something else is asked of it. */
function evenCapacity({ problem }: PreparedDay, resource: number): number | undefined {
  const { windows, busy, starts, break: pause } = problem.resources[resource]!,
    { from, to } = problem.opening;
  if (busy.length > 0 || starts !== undefined || pause !== undefined || windows.some((w) => w.from > from || w.to < to))
    return undefined;
  return windows.reduce((sum, w) => sum + w.capacity, 0);
}

/** What the visits ask of the starts of their own steps, without what follows from the rest of it. */
function visitDifferences(
  list: StepList,
  gridSlots: number,
  exclude: (a: number, b: number, afterA: number, afterB: number) => void,
): Difference[] {
  const differences: Difference[] = [];
  list.compiled.forEach(({ n, matrix: { weight, gap } }, v) => {
    const first = list.first[v]!,
      left = Int32Array.from(weight);
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        for (let k = 0; k < n && left[i * n + j] !== unbounded; k++) {
          if (k === i || k === j || left[i * n + k] === unbounded || left[k * n + j] === unbounded) continue;
          if (left[i * n + k]! + left[k * n + j]! >= left[i * n + j]!) left[i * n + j] = unbounded;
        }
        if (i !== j && left[i * n + j] !== unbounded)
          differences.push({ from: first + i, to: first + j, weight: left[i * n + j]! / gridSlots });
        if (i < j && gap[i * n + j] !== unbounded)
          exclude(first + i, first + j, gap[i * n + j]! / gridSlots, gap[j * n + i]! / gridSlots);
      }
  });
  return differences;
}

/** The exclusive work of each visit, one step after the other. */
function longestVisit({ problem }: PreparedDay, list: StepList, head: Int32Array): number {
  return Math.max(
    0,
    ...list.compiled.map(({ n, matrix }, v) => {
      const work = matrix.duration.reduce((sum, d) => sum + d, 0);
      if (work === 0) return 0;
      return (
        Math.min(...Array.from({ length: n }, (_, p) => head[list.first[v]! + p]!)) +
        Math.ceil((work + matrix.lag) / problem.grid)
      );
    }),
  );
}
