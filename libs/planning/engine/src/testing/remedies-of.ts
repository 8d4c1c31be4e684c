import { explained } from '../explain/explained';
import type { TriedChange } from '../explain/tried-relaxations';
import { oneVisitDay } from '../model/one-visit-day';
import type { PlannedVisit } from '../model/plan';
import type { Problem } from '../model/problem';

/** What the reasons of a visit that does not fit offer: each change as it is said, the day so changed, and a programme on it. */
export function remediesOf(
  problem: Problem,
  existing: readonly PlannedVisit[],
  visitId: string,
): readonly TriedChange[] {
  const visit = problem.visits.find(({ id }) => id === visitId);
  if (visit === undefined) throw new RangeError(`No visit ${visitId} in the problem of ${problem.date}`);
  const found = explained(oneVisitDay(problem, existing, visit));
  return found.kind === 'blocked' ? found.tried : [];
}
