import { durationInFrench } from '../model/french-wording';
import type { PlannedVisit } from '../model/plan';
import type { Problem, Visit } from '../model/problem';
import { proposeInsertions } from '../search/propose-insertions';
import type { RankedDay } from './ranked-day';

export interface CandidateDay { readonly problem: Problem; readonly existing: readonly PlannedVisit[] }
interface Found { readonly day: number; readonly plan: PlannedVisit; readonly cost: number }

/**
 * The `count` best days for one visit, cheapest first and then in the order given, each with its best programme. The
 * days stay exactly as they are; a day that cannot come among the best by its least possible cost is not looked at.
 */
export function bestDates(days: readonly CandidateDay[], visit: Visit, options: { count: number }): readonly RankedDay[] {
  const found: Found[] = [];
  days.forEach(({ problem, existing }, day) => {
    if (isHopeless(problem, visit)) return;
    const worst = found.length < options.count ? Infinity : found.at(-1)!.cost;
    if (leastCost(problem, visit) >= worst) return;
    const asked = { ...problem, visits: [...problem.visits.filter((v) => v.id !== visit.id), visit] };
    const [best] = proposeInsertions(asked, existing, visit.id, { count: 1 });
    if (best === undefined || best.cost >= worst) return;
    found.push({ day, plan: best.plan, cost: best.cost });
    found.sort((a, b) => a.cost - b.cost || a.day - b.day);
    if (found.length > options.count) found.pop();
  });
  return found.map((f) => ({ ...f, costDifference: f.cost - found[0]!.cost, why: why(f, found[0]!) }));
}

/** A line that none of its resources serves on that day, or a presence longer than the day. */
function isHopeless(problem: Problem, visit: Visit): boolean {
  const open = new Set(problem.resources.filter((r) => r.windows.length > 0).map((r) => r.id));
  const served = visit.steps.every((s) => s.optional || s.pinned !== undefined || s.uses.every((u) => u.anyOf.some((id) => open.has(id))));
  return !served || exclusiveMinutes(visit) > Math.min(problem.opening.to, visit.window.to) - Math.max(problem.opening.from, visit.window.from, problem.notBefore ?? -Infinity);
}

function exclusiveMinutes(visit: Visit): number {
  return visit.arrivalLead + visit.departureLag + visit.steps.reduce((sum, s) => sum + (s.patient === 'exclusive' && !s.optional ? s.duration : 0), 0);
}

function leastCost(problem: Problem, visit: Visit): number {
  return problem.objective.presence * exclusiveMinutes(visit);
}

function why(found: Found, best: Found): string {
  const stay = (f: Found): number => f.plan.departure - f.plan.arrival;
  const longer = stay(found) - stay(best), dearer = found.cost - best.cost;
  const presence = `présence de ${durationInFrench(stay(found))}`;
  if (dearer === 0) return found === best ? `${presence}, la plus avantageuse` : `${presence}, aussi avantageuse que le premier choix`;
  if (longer > 0) return `${presence}, soit ${durationInFrench(longer)} de plus que le premier choix`;
  return `${presence}, avec moins de préférences respectées que le premier choix`;
}
