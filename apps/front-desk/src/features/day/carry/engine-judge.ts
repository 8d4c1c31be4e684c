import { legalStarts, violationsOfMove, type PlannedVisit } from '@diurne/planning-engine';
import { readProblem } from '@diurne/planning-formats';
import type { DayJudge, LegalLane } from './day-judge';

const isPlanned = (visit: Record<string, unknown>): boolean =>
  visit['status'] === 'planned' && Array.isArray(visit['steps']);

/**
 * The planning engine behind a drag: the same rules as the server's, on the same problem. Answers are kept, since a hand passes
 * over the same hours again and again. Null when the problem cannot be read: then the server alone judges.
 */
export function engineJudge(
  file: Record<string, unknown>,
  visits: readonly Record<string, unknown>[],
): DayJudge | null {
  const read = readProblem(JSON.stringify(file));
  if (!('problem' in read)) return null;
  const { problem } = read;
  const existing = visits.filter(isPlanned) as unknown as readonly PlannedVisit[];
  const lanes = new Map<string, readonly LegalLane[]>();
  const reasons = new Map<string, readonly string[]>();
  const kept = <T>(store: Map<string, T>, key: string, find: () => T): T => {
    const known = store.get(key);
    if (known !== undefined) return known;
    const found = find();
    store.set(key, found);
    return found;
  };
  return {
    grid: problem.grid,
    legalLanes: (visitId, stepCode) =>
      kept(lanes, `${visitId} ${stepCode}`, () => {
        if (!existing.some((visit) => visit.id === visitId && visit.steps.some((step) => step.id === stepCode)))
          return [];
        return legalStarts(problem, existing, visitId, stepCode).map(({ line, resource, starts }) => ({
          line,
          resourceId: resource ?? null,
          starts,
        }));
      }),
    reasonsAgainst: (visitId, stepCode, start, resourceIds) =>
      kept(reasons, `${visitId} ${stepCode} ${start} ${resourceIds.join()}`, () => {
        if (!existing.some((visit) => visit.id === visitId)) return [];
        const violations = violationsOfMove(problem, existing, visitId, { stepId: stepCode, start, uses: resourceIds });
        return [...new Set(violations.map((violation) => violation.message))];
      }),
  };
}
