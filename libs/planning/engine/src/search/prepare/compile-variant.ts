import { allowedStarts } from './allowed-starts';
import type { CompiledVariant, PreparedDay, PreparedVisit, VisitVariant } from './prepared-day';
import { leastDifference, wayBetween } from './step-differences';
import { stepOrders, unbounded } from './step-orders';

/** The variant's compiled form, made when first asked. */
export function compiledVariant(day: PreparedDay, visit: PreparedVisit, variant: VisitVariant): CompiledVariant {
  return (variant.compiled ??= compile(day, visit, variant));
}

function compile(day: PreparedDay, prepared: PreparedVisit, variant: VisitVariant): CompiledVariant {
  const { units, travel } = day, { visit } = prepared;
  const steps = prepared.steps.map((_, i) => i).filter((i) => !variant.choices[i]!.dropped && prepared.steps[i]!.pinned === undefined);
  const n = steps.length;
  const weight = new Int32Array(n * n).fill(unbounded), gap = new Int32Array(n * n).fill(unbounded);
  // Both starts lie on the grid: a difference may be rounded up to it.
  const onGrid = (minutes: number): number => Math.ceil(minutes / day.problem.grid) * units.gridSlots;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      if (i === j) continue;
      const a = prepared.steps[steps[i]!]!, b = prepared.steps[steps[j]!]!;
      const least = leastDifference(visit, a, b);
      if (least !== -Infinity) weight[i * n + j] = onGrid(least);
      const way = wayBetween(a, variant.choices[steps[i]!]!.location, b, variant.choices[steps[j]!]!.location, travel, visit.travelExtra);
      if (way !== undefined) gap[i * n + j] = onGrid(a.duration + way);
    }
  const tail = Int32Array.from(steps, (i) => prepared.steps[i]!.duration + visit.departureLag);
  const demand = Int32Array.from(steps, (i) => stepDemand(day, prepared, variant, i));
  const found = stepOrders({ n, weight, gap, tail, lead: visit.arrivalLead, unit: units.unit });
  return {
    n, steps: Int32Array.from(steps), demand, tail, orders: found.orders, ordersCut: found.cut,
    entangled: isEntangled(day, prepared, variant, steps, gap), span: found.orders[0]?.span ?? Infinity,
  };
}

function stepDemand(day: PreparedDay, prepared: PreparedVisit, variant: VisitVariant, i: number): number {
  const { book, units } = day;
  const step = prepared.steps[i]!;
  const lines = step.uses.map((use, l) => variant.choices[i]!.lines[l]!.map((resource) => {
    const after = Math.max(step.turnover, day.problem.resources[resource]!.turnover);
    const length = Math.ceil(step.duration / units.unit);
    return book.demand({ resource, amount: use.amount, length, turnover: Math.ceil((step.duration + after) / units.unit) - length });
  }));
  return book.stepDemand(allowedStarts(day, prepared, variant, i), lines);
}

/** Whether two of the visit's own takings (steps, turnover, the hold of its place) may meet on one resource. */
function isEntangled(day: PreparedDay, prepared: PreparedVisit, variant: VisitVariant, steps: readonly number[], gap: Int32Array): boolean {
  const n = steps.length, { resources } = day.problem;
  const reach = steps.map((i) => new Set(variant.choices[i]!.lines.flat()));
  for (let i = 0; i < n; i++) {
    for (const dayPlace of variant.places) if (reach[i]!.has(dayPlace)) return true;
    for (let j = i + 1; j < n; j++)
      for (const r of reach[i]!)
        if (reach[j]!.has(r) && (gap[i * n + j] === unbounded || resources[r]!.turnover > 0 || resources[r]!.break !== undefined || prepared.steps[steps[i]!]!.turnover + prepared.steps[steps[j]!]!.turnover > 0)) return true;
  }
  return false;
}
