import type { PlannedVisit } from '../model/plan';
import type { Visit } from '../model/problem';

/** The visits nearest to the broken ones: who takes, at about their hours, what they may need. At most `count`, nearest first. */
export function neighboursOf(broken: readonly Visit[], kept: readonly PlannedVisit[], told: ReadonlyMap<string, PlannedVisit>, count: number): readonly string[] {
  const score = (plan: PlannedVisit): number => Math.min(...broken.map((visit) => distance(visit, told.get(visit.id), plan)));
  return kept.map((plan) => ({ id: plan.id, score: score(plan) })).filter((k) => k.score < Infinity).sort((a, b) => a.score - b.score).slice(0, count).map((k) => k.id);
}

/** Minutes between the middles of the stays, less for each resource that both may want; Infinity where they share none. */
function distance(visit: Visit, was: PlannedVisit | undefined, plan: PlannedVisit): number {
  const wanted = new Set(visit.steps.flatMap((s) => s.uses.flatMap((u) => u.anyOf)));
  const shared = plan.steps.reduce((sum, s) => sum + s.uses.filter((id) => wanted.has(id)).length, plan.place !== undefined && visit.place !== undefined ? 0.1 : 0);
  if (shared === 0) return Infinity;
  const from = was?.arrival ?? visit.window.from, to = was?.departure ?? visit.window.to;
  return (Math.abs(plan.arrival + plan.departure - from - to) + 30) / shared;
}
