import type { Minutes } from '../model/problem';
import { allowedStarts } from './allowed-starts';
import { apartByResources, isEntangled } from './own-resources';
import type { CompiledVariant, PreparedDay, PreparedVisit, StepOrder, StartMatrix, VisitVariant } from './prepared-day';
import type { TravelTimes } from '../model/travel-times';
import { leastDifference, wayBetween } from './step-differences';
import { closeDifferences, stepOrders, unbounded } from './step-orders';

/** The variant's compiled form, made when first asked. */
export function compiledVariant(day: PreparedDay, visit: PreparedVisit, variant: VisitVariant): CompiledVariant {
  return (variant.compiled ??= compile(day, visit, variant));
}

/** Both starts lie on the grid: a difference may be rounded up to it. */
const onGrid = ({ problem, units }: PreparedDay, minutes: Minutes): number =>
  Math.ceil(minutes / problem.grid) * units.gridSlots;

/** What the hours of a variant obey: shared by the variants of the same steps at the same locations, as far apart for their resources. */
interface Shape {
  readonly matrix: StartMatrix;
  readonly orders: readonly StepOrder[];
  readonly span: Minutes;
  readonly gap: Int32Array;
}
const shapes = new WeakMap<PreparedVisit, Map<string, Shape>>();

function compile(day: PreparedDay, prepared: PreparedVisit, variant: VisitVariant): CompiledVariant {
  const steps = prepared.steps
    .map((_, i) => i)
    .filter((i) => !variant.choices[i]!.dropped && prepared.steps[i]!.pinned === undefined);
  const { matrix, orders, span, gap } = shapeOf(day, prepared, variant, steps);
  return {
    n: steps.length,
    matrix,
    orders,
    span,
    steps: Int32Array.from(steps),
    tail: matrix.tail,
    demand: Int32Array.from(steps, (i) => stepDemand(day, prepared, variant, i)),
    entangled: isEntangled(
      day,
      prepared,
      variant,
      steps,
      (p, q, minutes) => gap[p * steps.length + q]! >= onGrid(day, minutes),
    ),
  };
}

function shapeOf(day: PreparedDay, prepared: PreparedVisit, variant: VisitVariant, steps: readonly number[]): Shape {
  const apart = apartByResources(day, prepared, variant, steps);
  const known = shapes.get(prepared) ?? new Map<string, Shape>(),
    key = JSON.stringify([steps.map((i) => [i, variant.choices[i]!.location]), apart]);
  let shape = known.get(key);
  if (shape === undefined) known.set(key, (shape = makeShape(day, prepared, variant, steps, apart)));
  shapes.set(prepared, known);
  return shape;
}

function makeShape(
  day: PreparedDay,
  prepared: PreparedVisit,
  variant: VisitVariant,
  steps: readonly number[],
  apart: readonly Minutes[],
): Shape {
  const { units, travel } = day,
    { visit } = prepared,
    n = steps.length;
  const weight = new Int32Array(n * n).fill(unbounded),
    gap = new Int32Array(n * n).fill(unbounded);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      if (i === j) continue;
      const a = prepared.steps[steps[i]!]!,
        b = prepared.steps[steps[j]!]!;
      const least = leastDifference(visit, a, b);
      if (least !== -Infinity) weight[i * n + j] = onGrid(day, least);
      const way = wayBetween(
        a,
        variant.choices[steps[i]!]!.location,
        b,
        variant.choices[steps[j]!]!.location,
        travel,
        visit.travelExtra,
      );
      const minutes = Math.max(way === undefined ? 0 : a.duration + way, apart[i * n + j]!);
      if (minutes > 0) gap[i * n + j] = onGrid(day, minutes);
    }
  const possible = closeDifferences(n, weight);
  const matrix = startMatrix(prepared, variant, steps, weight, gap, travel);
  const orders = possible ? stepOrders(matrix, visit.arrivalLead, units.unit) : [];
  const span = !possible
    ? Infinity
    : orders === undefined
      ? leastSpan(matrix, visit.arrivalLead, units.unit)
      : (orders[0]?.span ?? Infinity);
  return { matrix, orders: orders ?? [], span, gap };
}

function startMatrix(
  prepared: PreparedVisit,
  variant: VisitVariant,
  steps: readonly number[],
  weight: Int32Array,
  gap: Int32Array,
  travel: TravelTimes,
): StartMatrix {
  const n = steps.length,
    { departureLag } = prepared.visit;
  const before = new Int32Array(n),
    anchor = new Int32Array(n),
    eager = new Uint8Array(n).fill(1);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      if (i === j) continue;
      const exclude = gap[i * n + j] !== unbounded,
        bound = weight[j * n + i]!;
      if (exclude) eager[i] = 0;
      // `i` cannot come first where its gap to `j` and the difference from `j` contradict each other.
      if (bound !== unbounded && bound + (exclude ? gap[i * n + j]! : 0) > 0) before[i] = before[i]! | (1 << j);
      if (bound !== unbounded) anchor[i] = anchor[i]! | (1 << j);
    }
  return {
    n,
    weight,
    gap,
    before,
    anchor,
    eager,
    lag: departureLag,
    ...regions(prepared, variant, steps, travel),
    tail: Int32Array.from(steps, (i) => prepared.steps[i]!.duration + departureLag),
    duration: Int32Array.from(steps, (i) =>
      prepared.steps[i]!.patient === 'exclusive' ? prepared.steps[i]!.duration : 0,
    ),
  };
}

/** A step without a location may come between any two: it counts as a region that costs no way. */
function regions(
  prepared: PreparedVisit,
  variant: VisitVariant,
  steps: readonly number[],
  travel: TravelTimes,
): Pick<StartMatrix, 'region' | 'entry'> {
  const at = steps.map((i) => (prepared.steps[i]!.patient === 'exclusive' ? variant.choices[i]!.location : undefined));
  const known = [...new Set(at)].slice(0, 31);
  const entry = at.map((to) => {
    const others = at.filter((from) => from !== to);
    if (to === undefined || others.length === 0 || others.includes(undefined)) return 0;
    return Math.min(...others.map((from) => travel(from!, to, prepared.visit.travelExtra)));
  });
  return { region: Uint8Array.from(at, (l) => Math.max(0, known.indexOf(l))), entry: Int32Array.from(entry) };
}

/** No presence is shorter: the exclusive steps come one after the other, and every difference is kept. */
function leastSpan({ n, weight, tail, duration, lag }: StartMatrix, lead: number, unit: number): number {
  let span = lead + lag + duration.reduce((sum, d) => sum + d, 0);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++)
      if (i !== j && weight[i * n + j] !== unbounded)
        span = Math.max(span, lead + weight[i * n + j]! * unit + tail[j]!);
  return span;
}

export function stepDemand(day: PreparedDay, prepared: PreparedVisit, variant: VisitVariant, i: number): number {
  const { book, units } = day;
  const step = prepared.steps[i]!;
  const lines = step.uses.map((use, l) =>
    variant.choices[i]!.lines[l]!.map((resource) => {
      const after = Math.max(step.turnover, day.problem.resources[resource]!.turnover);
      const length = Math.ceil(step.duration / units.unit);
      return book.demand({
        resource,
        amount: use.amount,
        length,
        turnover: Math.ceil((step.duration + after) / units.unit) - length,
      });
    }),
  );
  return book.stepDemand(allowedStarts(day, prepared, variant, i), lines);
}
