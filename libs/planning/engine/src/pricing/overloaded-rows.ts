import type { DemandBook } from '../compiled-day/demand-book';
import type { CapacityRows } from './capacity-rows';
import type { PricedVisit, PricedWay } from './priced-visit';

/** A row that is asked for beyond its capacity between two slots, and the price of a unit and slot at which that ends. */
export interface OverloadedRow {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly price: number;
  /** What the refusals cost at least, taken share by share. */
  readonly gain: number;
}

interface Work {
  readonly from: number;
  readonly to: number;
  readonly energy: number;
}
/** Per visit that needs the row: its refusal's cost, and by way its work. */
interface Asker {
  readonly cost: number;
  readonly ways: readonly (readonly Work[])[];
}

/** Of each row the stretch, from the first start or to the last end, that costs most; the dearest first. */
export function overloadedRows(book: DemandBook, rows: CapacityRows, visits: readonly PricedVisit[]): OverloadedRow[] {
  const found: OverloadedRow[] = [];
  for (let row = 0; row < rows.rowCount; row++) {
    const askers = visits
      .map((v) => askerOf(book, rows, row, v))
      .filter((a) => a.cost > 0 && a.ways.every((way) => way.length > 0) && a.ways.length > 0);
    const works = askers.flatMap((a) => a.ways.flat()),
      first = Math.min(...works.map((w) => w.from)),
      last = Math.max(...works.map((w) => w.to));
    const stretches = [...new Set(works.map((w) => w.to))]
      .map((to) => [first, to] as const)
      .concat([...new Set(works.map((w) => w.from))].map((from) => [from, last] as const));
    let best: OverloadedRow | undefined;
    for (const [from, to] of stretches) {
      const one = overload(rows, row, askers, from, to);
      if (one !== undefined && one.gain > (best?.gain ?? 0)) best = one;
    }
    if (best !== undefined) found.push(best);
  }
  return found.sort((a, b) => b.gain - a.gain);
}

function overload(
  rows: CapacityRows,
  row: number,
  askers: readonly Asker[],
  from: number,
  to: number,
): OverloadedRow | undefined {
  const asking = askers
    .map(({ cost, ways }) => ({
      cost,
      energy: Math.min(
        ...ways.map((way) => way.reduce((sum, w) => sum + (w.from >= from && w.to <= to ? w.energy : 0), 0)),
      ),
    }))
    .filter((a) => a.energy > 0);
  let excess = asking.reduce((sum, a) => sum + a.energy, 0) - rows.capacityOf(row, from, to),
    gain = 0;
  if (excess <= 0) return undefined;
  for (const { cost, energy } of asking.sort((a, b) => a.cost / a.energy - b.cost / b.energy)) {
    gain += cost * Math.min(1, excess / energy);
    excess -= energy;
    if (excess <= 0) return { row, from, to, price: cost / energy, gain };
  }
  return undefined;
}

const askerOf = (book: DemandBook, rows: CapacityRows, row: number, { visit, alone, ways }: PricedVisit): Asker => ({
  cost: visit.unplannedCost - alone,
  ways: ways.map((way) => worksOf(book, rows, row, way)),
});

function worksOf(book: DemandBook, rows: CapacityRows, row: number, { compiled, allowed }: PricedWay): Work[] {
  return allowed.flatMap((starts, p) =>
    book.stepDemands[compiled.demand[p]!]!.lines.filter((line) =>
      line.every((d) => rows.has(row, book.demands[d]!.resource)),
    ).map((line) => {
      const length = Math.min(...line.map((d) => book.demands[d]!.length)),
        energy = Math.min(...line.map((d) => book.demands[d]!.length * book.demands[d]!.amount));
      return { from: starts[0]!, to: starts.at(-1)! + length, energy };
    }),
  );
}
