import type { PlannedVisit } from '../model/plan';
import type { Problem } from '../model/problem';

/** Over the professionals, the sum of the most units that steps take at once; turnover and `busy` do not count. */
export function unitsAtPeak(problem: Problem, planned: readonly PlannedVisit[]): number {
  const changes = new Map<string, { at: number; units: number }[]>();
  for (const { id, kind } of problem.resources) if (kind === 'professional') changes.set(id, []);
  const visitById = new Map(problem.visits.map((visit) => [visit.id, visit]));
  for (const outcome of planned) {
    const visit = visitById.get(outcome.id);
    for (const { id, start, end, uses } of outcome.steps) {
      const lines = visit?.steps.find((step) => step.id === id)?.uses ?? [];
      uses.forEach((resource, line) => {
        const units = lines[line]?.amount ?? 1;
        changes.get(resource)?.push({ at: start, units }, { at: end, units: -units });
      });
    }
  }
  let sum = 0;
  for (const list of changes.values()) sum += peakOf(list);
  return sum;
}

function peakOf(changes: { at: number; units: number }[]): number {
  let taken = 0;
  let most = 0;
  // Units given back at a minute are there for who takes them at that minute.
  for (const { units } of changes.sort((a, b) => a.at - b.at || a.units - b.units)) {
    taken += units;
    most = Math.max(most, taken);
  }
  return most;
}
