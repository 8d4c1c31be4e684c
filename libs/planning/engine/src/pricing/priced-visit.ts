import { nextBit } from '../compiled-day/bit-rows';
import { compiledVariant } from '../compiled-day/compile-variant';
import type { CompiledVariant, PreparedDay, PreparedVisit, VisitVariant } from '../compiled-day/prepared-day';
import type { DayState } from '../compiled-day/state/day-state';
import { orderChain, type OrderChain } from './order-chain';

/** A visit as the bound sees it: it competes for capacities by every way and order that it has, and nothing else. */
export interface PricedVisit {
  readonly visit: PreparedVisit;
  /** Cost that the visit cannot come below whatever the prices: its cheapest programme alone, or its refusal. */
  readonly alone: number;
  readonly ways: readonly PricedWay[];
}

export interface PricedWay {
  readonly variant: VisitVariant;
  readonly compiled: CompiledVariant;
  /** Per position in the variant, the slots at which the facts let the step start. */
  readonly allowed: readonly Int32Array[];
  /** Empty when the orders are too many to list: then every step is taken at its own cheapest hour. */
  readonly chains: readonly PricedChain[];
  /** No presence is shorter, minutes. */
  readonly span: number;
}

export interface PricedChain {
  readonly chain: OrderChain;
  /** Per position in the order, the starts that neighbours leave possible, ascending. */
  readonly allowed: readonly Int32Array[];
}

/** Undefined for a visit whose ways cannot all be listed: it counts with `alone` and no prices. */
export function pricedVisit(
  day: PreparedDay,
  state: DayState,
  visit: PreparedVisit,
  alone: number,
): PricedVisit | undefined {
  if (visit.hasPins || visit.variantsCut) return undefined;
  const ways = visit.variants
    .map((variant) => pricedWay(day, state, visit, variant))
    .filter((way) => way.allowed.every((list) => list.length > 0) && way.span < Infinity);
  return { visit, alone, ways };
}

function pricedWay(day: PreparedDay, state: DayState, visit: PreparedVisit, variant: VisitVariant): PricedWay {
  const compiled = compiledVariant(day, visit, variant);
  const allowed = Array.from(compiled.demand, (demand) => {
    const row = state.tables.row(demand),
      list: number[] = [],
      { words } = day.units;
    for (let s = nextBit(state.tables.rows, row, words, 0); s >= 0; s = nextBit(state.tables.rows, row, words, s + 1))
      list.push(s);
    return Int32Array.from(list);
  });
  return {
    variant,
    compiled,
    allowed,
    chains: compiled.orders
      .map((order) => pricedChain(orderChain(order), allowed))
      .filter((c) => c.allowed.every((list) => list.length > 0)),
    span: compiled.span,
  };
}

function pricedChain(chain: OrderChain, allowed: readonly Int32Array[]): PricedChain {
  const lists = Array.from(chain.order.sequence, (p) => allowed[p]!),
    n = lists.length;
  for (let k = 1; k < n; k++) lists[k] = within(lists[k]!, lists[k - 1]!, chain.min[k]!, chain.max[k]!);
  for (let k = n - 1; k > 0; k--) lists[k - 1] = within(lists[k - 1]!, lists[k]!, -chain.max[k]!, -chain.min[k]!);
  return { chain, allowed: lists };
}

/** The starts at `min` to `max` slots from the first and the last of the other step's. */
function within(list: Int32Array, other: Int32Array, min: number, max: number): Int32Array {
  if (other.length === 0) return other;
  const from = other[0]! + min,
    to = other.at(-1)! + max;
  return list.filter((s) => s >= from && s <= to);
}
