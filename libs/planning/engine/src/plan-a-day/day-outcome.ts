import { demandReasons } from '../explain/demand-reasons';
import { explainMissing, explainVisit } from '../explain/explain-visit';
import type { DayOutcome, PlannedVisit, VisitOutcome } from '../model/plan';
import type { PreparedDay } from '../compiled-day/prepared-day';
import type { Programme } from '../compiled-day/state/programme';
import { costOf } from '../constraints/plan-cost';
import { plannedVisit } from '../compiled-day/state/planned-visit';

/** A day's answer: programmes in the problem's order, costs, bound, and why what is not planned is not. */
export function dayOutcome(day: PreparedDay, programmes: readonly Programme[], bound: number): DayOutcome {
  const { problem } = day;
  const planned = new Map<number, PlannedVisit>();
  for (const visit of day.visits) {
    const programme = programmes[visit.index]!;
    if (programme.planned) planned.set(visit.index, plannedVisit(day, visit, programme));
  }
  const existing = [...planned.values()];
  const shortages = planned.size < day.visits.length ? demandReasons(day) : undefined;
  const visits = day.visits.map((visit): VisitOutcome => {
    const plan = planned.get(visit.index);
    if (plan === undefined)
      return {
        id: visit.visit.id,
        status: 'unplanned',
        reasons: [...explainVisit(problem, existing, visit.visit.id), ...(shortages?.get(visit.index) ?? [])],
      };
    if (plan.missing === undefined) return plan;
    return {
      ...plan,
      missing: plan.missing.map((m) => ({ what: m.what, reasons: explainMissing(problem, existing, plan, m.what) })),
    };
  });
  const cost = costOf(problem, visits);
  const proven = Math.min(bound, cost.total);
  return { visits, cost, bound: proven, gap: cost.total === 0 ? 0 : (cost.total - proven) / cost.total };
}
