import { compiledVariant } from '../search/prepare/compile-variant';
import type { PreparedDay, PreparedVisit, StartMatrix } from '../search/prepare/prepared-day';
import { slotCeil, slotFloor } from '../search/prepare/time-units';
import type { DayState } from '../search/state/day-state';
import { leastRefused, type Asking } from './least-refused';

/** Resources that cannot serve all who need them between two minutes, and what follows. */
export interface Bottleneck {
  readonly resources: readonly string[];
  readonly from: number;
  readonly to: number;
  /** Unit-minutes. */
  readonly asked: number;
  readonly available: number;
  readonly visits: readonly number[];
  /** At least so many of the visits do not fit. */
  readonly refused: number;
  /** What their refusal costs at least beyond their cheapest programmes. */
  readonly extra: number;
}

/** Beyond this many stretches for one set, only those from the start of the day are counted. */
const mostStretches = 400;

interface Need { readonly visit: number; readonly resources: readonly number[]; readonly from: number; readonly to: number; readonly minutes: number }

/**
 * Counts of energy: for each set of alternatives and each stretch of the day, the work that can be done by nobody else
 * and at no other time against the hours that are open. `state` has only the facts; `alone` are isolated costs.
 */
export function bottlenecks(day: PreparedDay, state: DayState, alone: readonly number[]): Bottleneck[] {
  const needs = day.visits.filter((v) => !v.hasPins).flatMap((v) => needsOf(day, v));
  const sets = new Map(needs.map((n) => [n.resources.join(','), n.resources]));
  const found: Bottleneck[] = [];
  for (const set of sets.values()) {
    const inside = needs.filter((n) => n.resources.every((r) => set.includes(r)));
    const froms = [...new Set(inside.map((n) => n.from))], tos = [...new Set(inside.map((n) => n.to))];
    if (froms.length * tos.length > mostStretches) froms.splice(0, froms.length, Math.min(...froms));
    for (const from of froms)
      for (const to of tos) {
        const one = from < to ? bottleneck(day, state, alone, set, inside.filter((n) => n.from >= from && n.to <= to), from, to) : undefined;
        if (one !== undefined) found.push(one);
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

function bottleneck(day: PreparedDay, state: DayState, alone: readonly number[], set: readonly number[], inside: readonly Need[], from: number, to: number): Bottleneck | undefined {
  const minutes = new Map<number, number>();
  for (const need of inside) minutes.set(need.visit, (minutes.get(need.visit) ?? 0) + need.minutes);
  const asked = inside.reduce((sum, n) => sum + n.minutes, 0), { units } = day;
  const available = set.reduce((sum, r) => sum + state.ledger.freeUnits(r, slotFloor(units, from), slotCeil(units, to)) * units.unit, 0);
  if (asked <= available) return undefined;
  const asking: Asking[] = [...minutes].map(([visit, energy]) => ({ energy, price: Math.max(0, day.visits[visit]!.unplannedCost - alone[visit]!) }));
  const { count, cost } = leastRefused(asking, asked - available);
  return { resources: set.map((r) => day.problem.resources[r]!.id), from, to, asked, available, visits: [...minutes.keys()], refused: count, extra: cost };
}

/** The mandatory steps' lines with the stretch that they must lie in. */
function needsOf(day: PreparedDay, prepared: PreparedVisit): Need[] {
  const { visit } = prepared, needs: Need[] = [];
  const [only] = prepared.variants, compiled = prepared.variants.length === 1 && only ? compiledVariant(day, prepared, only) : undefined;
  visit.steps.forEach((step, i) => {
    if (step.optional) return;
    const p = compiled === undefined ? -1 : compiled.steps.indexOf(i);
    const head = p < 0 ? 0 : minutesBefore(compiled!.matrix.weight, compiled!.n, p, day.units.unit);
    const tail = p < 0 ? 0 : minutesAfter(compiled!.matrix, p, day.units.unit);
    const from = Math.max(prepared.arrivalFrom + visit.arrivalLead + head, step.window?.from ?? -Infinity);
    const to = Math.min(prepared.departureTo - visit.departureLag - tail, step.window?.to ?? Infinity);
    for (const use of step.uses) {
      const resources = [...new Set(use.anyOf.map((id) => day.resourceIndex.get(id)!))].sort((a, b) => a - b);
      needs.push({ visit: prepared.index, resources, from, to: Math.max(to, from), minutes: step.duration * use.amount });
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
  for (let q = 0; q < n; q++) if (q !== p && weight[p * n + q]! > 0) most = Math.max(most, weight[p * n + q]! * unit + tail[q]! - tail[p]!);
  return Math.max(0, most);
}
