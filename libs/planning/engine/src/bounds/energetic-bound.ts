import { compiledVariant } from '../compiled-day/compile-variant';
import type { PreparedDay, PreparedVisit, StartMatrix } from '../compiled-day/prepared-day';
import type { DayState } from '../compiled-day/state/day-state';
import { leastRefused, type Asking } from './least-refused';
import { UsableHours, type Taking } from './usable-hours';

/** Resources that cannot serve all who need them between two minutes, and what follows. */
export interface Bottleneck {
  readonly resources: readonly string[];
  readonly from: number;
  readonly to: number;
  /** Unit-minutes, with the cleaning if it is counted. */
  readonly asked: number;
  /** Unit-minutes that can be filled at most. */
  readonly available: number;
  /** Breaks and gaps that nothing fits into are taken off the open hours. */
  readonly isFilled: boolean;
  readonly withCleaning: boolean;
  /** Minutes of the shortest step that must lie in the stretch. */
  readonly shortest: number;
  readonly visits: readonly number[];
  /** At least so many of the visits do not fit. */
  readonly refused: number;
  /** What their refusal costs at least beyond their cheapest programmes. */
  readonly extra: number;
}

/** Beyond this many stretches for one set, only those from the start of the day are counted. */
const mostStretches = 400;

interface Need {
  readonly visit: number;
  readonly resources: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly duration: number;
  readonly amount: number;
  /** Whichever resource serves it. */
  readonly leastCleaning: number;
}

/**
 * Counts of energy: for each set of alternatives and each stretch of the day, the work that can be done by nobody else
 * and at no other time against the hours that are open. `state` has only the facts; `alone` are isolated costs.
 */
export function bottlenecks(day: PreparedDay, state: DayState, alone: readonly number[]): Bottleneck[] {
  const needs = day.visits.filter((v) => !v.hasPins).flatMap((v) => needsOf(day, v)),
    hours = new Map<number, UsableHours>();
  const sets = new Map(needs.map((n) => [n.resources.join(','), n.resources]));
  const prices = day.visits.map((v) => Math.max(0, v.unplannedCost - alone[v.index]!));
  const found: Bottleneck[] = [];
  for (const set of sets.values()) {
    for (const r of set) if (!hours.has(r)) hours.set(r, new UsableHours(day, state, r));
    const within = needs.filter((n) => n.resources.every((r) => set.includes(r)));
    const froms = [...new Set(within.map((n) => n.from))],
      tos = [...new Set(within.map((n) => n.to))];
    if (froms.length * tos.length > mostStretches) froms.splice(0, froms.length, Math.min(...froms));
    for (const from of froms)
      for (const to of tos) {
        const inside = from < to ? within.filter((n) => n.from >= from && n.to <= to) : [];
        // A narrower stretch that holds as many is shorter of hours.
        const isNarrow = inside.some((n) => n.from === from) && inside.some((n) => n.to === to);
        const one = !isNarrow ? undefined : worst({ set, inside, from, to, hours, prices });
        if (one !== undefined) found.push({ ...one, resources: set.map((r) => day.problem.resources[r]!.id) });
      }
  }
  return found.sort((a, b) => b.extra - a.extra);
}

/** Costs of bottlenecks that concern different visits add up. */
export function disjointExtra(found: readonly Bottleneck[]): number {
  const counted = new Set<number>();
  let extra = 0;
  for (const one of found) {
    if (one.visits.some((v) => counted.has(v))) continue;
    for (const v of one.visits) counted.add(v);
    extra += one.extra;
  }
  return extra;
}

interface Shortage {
  readonly set: readonly number[];
  readonly inside: readonly Need[];
  readonly from: number;
  readonly to: number;
  readonly hours: ReadonlyMap<number, UsableHours>;
  /** Per visit, what its refusal costs. */
  readonly prices: readonly number[];
}

/** The dearest of the counts; of equal ones the simplest to tell: by open hours, by what fits into them, with the cleaning. */
function worst(shortage: Shortage): Omit<Bottleneck, 'resources'> | undefined {
  const { set, inside, from, to, hours } = shortage,
    cleaned = inside.some((n) => n.leastCleaning > 0);
  let open = 0,
    lost = 0,
    longest = 0,
    most = 0;
  for (const n of inside) {
    longest = Math.max(longest, n.duration + n.leastCleaning);
    most += (n.duration + n.leastCleaning) * n.amount;
  }
  for (const r of set) {
    open += hours.get(r)!.open(from, to);
    lost += hours.get(r)!.mostLost(from, to, longest);
  }
  if (most <= open - lost) return undefined;
  const counts = [
    counted(shortage, false, open),
    counted(shortage, false),
    ...(cleaned ? [counted(shortage, true)] : []),
  ];
  return counts.reduce(
    (best, one) => (one !== undefined && (best === undefined || one.extra > best.extra) ? one : best),
    undefined,
  );
}

/** By the open hours if they are given, by what fits into them otherwise. */
function counted(
  { set, inside, from, to, hours, prices }: Shortage,
  withCleaning: boolean,
  open?: number,
): Omit<Bottleneck, 'resources'> | undefined {
  const energies = new Map<number, number>(),
    cleaningOf = (n: Need): number => (withCleaning ? n.leastCleaning : 0);
  let asked = 0;
  for (const need of inside) {
    const energy = (need.duration + cleaningOf(need)) * need.amount;
    asked += energy;
    energies.set(need.visit, (energies.get(need.visit) ?? 0) + energy);
  }
  const takings = (r: number): Taking[] =>
    inside
      .filter((n) => n.resources.includes(r))
      .map((n) => ({ minutes: n.duration + cleaningOf(n), cleaning: cleaningOf(n), amount: n.amount }));
  const available = open ?? set.reduce((sum, r) => sum + hours.get(r)!.usable(from, to, takings(r)), 0);
  if (asked <= available) return undefined;
  const asking: Asking[] = [...energies].map(([visit, energy]) => ({ energy, price: prices[visit]! }));
  const { count, cost } = leastRefused(asking, asked - available);
  return {
    from,
    to,
    asked,
    available,
    isFilled: open === undefined,
    withCleaning,
    shortest: Math.min(...inside.map((n) => n.duration)),
    visits: [...energies.keys()],
    refused: count,
    extra: cost,
  };
}

/** The mandatory steps' lines with the stretch that they must lie in. */
function needsOf(day: PreparedDay, prepared: PreparedVisit): Need[] {
  const { visit } = prepared,
    needs: Need[] = [];
  const [only] = prepared.variants,
    compiled = prepared.variants.length === 1 && only ? compiledVariant(day, prepared, only) : undefined;
  visit.steps.forEach((step, i) => {
    if (step.optional) return;
    const p = compiled === undefined ? -1 : compiled.steps.indexOf(i);
    const head = p < 0 ? 0 : minutesBefore(compiled!.matrix.weight, compiled!.n, p, day.units.unit);
    const tail = p < 0 ? 0 : minutesAfter(compiled!.matrix, p, day.units.unit);
    const from = Math.max(prepared.arrivalFrom + visit.arrivalLead + head, step.window?.from ?? -Infinity);
    const to = Math.min(prepared.departureTo - visit.departureLag - tail, step.window?.to ?? Infinity);
    for (const use of step.uses) {
      const resources = [...new Set(use.anyOf.map((id) => day.resourceIndex.get(id)!))].sort((a, b) => a - b);
      const leastCleaning = Math.max(
        step.turnover,
        Math.min(...resources.map((r) => day.problem.resources[r]!.turnover)),
      );
      needs.push({
        visit: prepared.index,
        resources,
        from,
        to: Math.max(to, from),
        duration: step.duration,
        amount: use.amount,
        leastCleaning,
      });
    }
  });
  return needs;
}

/** Minutes that relations put before a step's start. */
function minutesBefore(weight: Int32Array, n: number, p: number, unit: number): number {
  let most = 0;
  for (let q = 0; q < n; q++) if (q !== p) most = Math.max(most, weight[q * n + p]! * unit);
  return most;
}

/** Minutes that the steps after it need beyond a step's own end. */
function minutesAfter({ n, weight, tail }: StartMatrix, p: number, unit: number): number {
  let most = 0;
  for (let q = 0; q < n; q++)
    if (q !== p && weight[p * n + q]! > 0) most = Math.max(most, weight[p * n + q]! * unit + tail[q]! - tail[p]!);
  return Math.max(0, most);
}
