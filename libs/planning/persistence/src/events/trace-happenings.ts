import type { Happening } from '@diurne/messaging';
import type { LivedVisit, Trace } from '@diurne/planning-application';
import { visitHappening } from './planning-happenings';

/** What was lived, in the words of the catalogue: first what the visit's life says of it, then the fact itself. */
export function traceHappenings(
  visit: LivedVisit,
  { event, fact, confirms, withdraws, corrects }: Trace,
  factId: string | undefined,
): Happening[] {
  const { id: visitId, unitId, on } = visit;
  const here = { visitId, unitId, on };
  const happenings: Happening[] = [];
  if (event) happenings.push(visitHappening(event, visit, visit));
  if (fact?.kind === 'stepDone' && fact.stepId && factId)
    happenings.push({ name: 'step-finished', payload: { ...here, factId, stepId: fact.stepId } });
  if (confirms) happenings.push({ name: 'fact-confirmed', payload: { ...here, factId: confirms } });
  if (corrects) happenings.push({ name: 'fact-withdrawn', payload: { ...here, factId: corrects.factId } });
  if (withdraws) happenings.push({ name: 'fact-withdrawn', payload: { ...here, factId: withdraws.factId } });
  return happenings;
}
