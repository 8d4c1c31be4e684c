import { frenchHour } from '@diurne/time';
import { gatesJudgedAnew } from './judge-gates';
import type { LivedVisit, StandingFact } from './lived-visit.value';
import { LivedDayRefusal } from './refusals';
import { minuteOf } from './visit-of-facts';

/**
 * Care that was given on the strength of a fact is « hors feu vert » once the fact is otherwise: said before, not after.
 * @throws LivedDayRefusal `fact-doubtful`
 */
export function requireNothingCloses(visit: LivedVisit, facts: readonly StandingFact[], otherwise: string): void {
  const closed = gatesJudgedAnew({ ...visit, facts }).filter(({ missing }) => missing !== '');
  if (closed.length === 0) return;
  const named = closed.map(({ stepId, occurredAt, missing }) => {
    const label = visit.lived.find(({ id }) => id === stepId)?.label ?? '';
    return `«\u00a0${label}\u00a0» (${frenchHour(minuteOf(visit, occurredAt))}) sera hors feu vert\u00a0: il manquera «\u00a0${missing}\u00a0».`;
  });
  throw new LivedDayRefusal(
    'fact-doubtful',
    `${otherwise} ${named.join(' ')} Le médecin et le pharmacien en seront alertés. Confirmez si c’est juste.`,
  );
}
