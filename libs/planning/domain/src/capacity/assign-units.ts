import type { Minutes } from '@diurne/planning-engine';

/** One taking of a resource, `[from, to)` with its turnover; `unitNos` are the units it has already. */
export interface UnitDemand {
  readonly id: string;
  readonly from: Minutes;
  readonly to: Minutes;
  /** Units at once, default 1. */
  readonly amount?: number;
  readonly unitNos?: readonly number[];
}
export type UnitAssignment =
  | {
      readonly ok: true;
      /** Units of each demand, numbered from 1. */ readonly unitNos: ReadonlyMap<string, readonly number[]>;
      /** Those whose numbers had to change. */ readonly renumbered: readonly string[];
    }
  | {
      readonly ok: false;
      readonly code: 'capacity-exceeded';
      readonly minute: Minutes;
      readonly wanted: number;
      readonly capacity: number;
      readonly demands: readonly string[];
    };

/**
 * Numbers for every taking of one resource on one day. Units are interchangeable: whoever has numbers keeps them, unless the free minutes
 * are so scattered that no unit is free for the whole of a new taking; then as many as need be are renumbered (interval colouring always succeeds
 * while demand stays within capacity at every minute). Refused with the first minute at which it does not.
 */
export function assignUnits(capacity: number, demands: readonly UnitDemand[]): UnitAssignment {
  const excess = firstExcess(capacity, demands);
  if (excess) return excess;
  const unitNos = keepNumbers(capacity, demands) ?? colour(capacity, demands);
  const renumbered = demands.filter(
    ({ id, unitNos: had }) => had !== undefined && had.length > 0 && !sameNumbers(had, unitNos.get(id) ?? []),
  );
  return { ok: true, unitNos, renumbered: renumbered.map(({ id }) => id) };
}

function firstExcess(capacity: number, demands: readonly UnitDemand[]): UnitAssignment | undefined {
  for (const minute of [...new Set(demands.map(({ from }) => from))].sort((a, b) => a - b)) {
    const present = demands.filter(({ from, to }) => from <= minute && minute < to);
    const wanted = present.reduce((sum, demand) => sum + amountOf(demand), 0);
    if (wanted > capacity)
      return { ok: false, code: 'capacity-exceeded', minute, wanted, capacity, demands: present.map(({ id }) => id) };
  }
  return undefined;
}

/** Existing numbers as they are, new takings on units free for their whole length; undefined when that does not work out. */
function keepNumbers(capacity: number, demands: readonly UnitDemand[]): Map<string, readonly number[]> | undefined {
  const given = new Map<string, readonly number[]>();
  const taken: { readonly from: Minutes; readonly to: Minutes; readonly unitNo: number }[] = [];
  const isFree = (unitNo: number, { from, to }: UnitDemand): boolean =>
    !taken.some((other) => other.unitNo === unitNo && other.from < to && from < other.to);
  const give = (demand: UnitDemand, unitNos: readonly number[]): void => {
    given.set(demand.id, unitNos);
    for (const unitNo of unitNos) taken.push({ from: demand.from, to: demand.to, unitNo });
  };
  for (const demand of demands) {
    if (!hasItsNumbers(demand, capacity)) continue;
    if (!demand.unitNos?.every((unitNo) => isFree(unitNo, demand))) return undefined;
    give(demand, demand.unitNos);
  }
  for (const demand of byStart(demands)) {
    if (given.has(demand.id)) continue;
    const free = numbersTo(capacity)
      .filter((unitNo) => isFree(unitNo, demand))
      .slice(0, amountOf(demand));
    if (free.length < amountOf(demand)) return undefined;
    give(demand, free);
  }
  return given;
}

/** From left to right, each on its own old units where they are free by then, else on the units that were free first. */
function colour(capacity: number, demands: readonly UnitDemand[]): Map<string, readonly number[]> {
  const given = new Map<string, readonly number[]>();
  const freeFrom = new Map<number, Minutes>(numbersTo(capacity).map((unitNo) => [unitNo, Number.NEGATIVE_INFINITY]));
  for (const demand of byStart(demands)) {
    const free = numbersTo(capacity).filter((unitNo) => (freeFrom.get(unitNo) ?? 0) <= demand.from);
    const old = free.filter((unitNo) => demand.unitNos?.includes(unitNo));
    const chosen = [...old, ...free.filter((unitNo) => !old.includes(unitNo))]
      .slice(0, amountOf(demand))
      .sort((a, b) => a - b);
    for (const unitNo of chosen) freeFrom.set(unitNo, demand.to);
    given.set(demand.id, chosen);
  }
  return given;
}

function hasItsNumbers(demand: UnitDemand, capacity: number): boolean {
  const had = new Set(demand.unitNos ?? []);
  return had.size === amountOf(demand) && [...had].every((unitNo) => unitNo >= 1 && unitNo <= capacity);
}
function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((unitNo) => b.includes(unitNo));
}
function byStart(demands: readonly UnitDemand[]): UnitDemand[] {
  return [...demands].sort((a, b) => a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : 1));
}
const amountOf = (demand: UnitDemand): number => demand.amount ?? 1;
const numbersTo = (capacity: number): number[] => Array.from({ length: capacity }, (_, index) => index + 1);
