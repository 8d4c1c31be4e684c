import { durationInFrench, hourInFrench, presenceLimitInFrench, visitName } from '../model/french-wording';
import type { PlannedVisit } from '../model/plan';
import type { Minutes, Problem, Visit } from '../model/problem';
import type { Change } from './change';
import { delayChanges } from './delay-change';
import { orderChanges, windowChanges } from './order-change';
import { resourceChanges } from './resource-change';
import { withVisit } from './loosened';
import type { Relaxable } from './relaxable';

/** What would have to change of one element, and no more, for the plan to hold; the mildest first. */
export function changesFor(problem: Problem, element: Relaxable, plan: PlannedVisit): readonly Change[] {
  const visit = problem.visits[0]!,
    { involves } = element;
  switch (element.kind) {
    case 'resource':
      return resourceChanges(
        problem,
        problem.resources.find((r) => r.id === involves.resources![0])!,
        plan,
      );
    case 'relation':
      return delayChanges(visit, involves.relations![0]!, plan);
    case 'step-window':
      return windowChanges(visit, involves.steps![0]!, plan);
    case 'step-order':
      return orderChanges(visit, involves.steps![0]!, plan);
    case 'visit-window':
      return [presenceChange(visit, plan)];
    case 'person':
      return [
        {
          text: `Déplacer l’autre venue du patient, ${visitName(problem.visits.find((v) => v.id === involves.visits![0])!)}`,
          apply: element.without,
        },
      ];
  }
}

function presenceChange({ window, maxPresence }: Visit, { arrival, departure }: PlannedVisit): Change {
  const stay: Minutes = departure - arrival,
    said: string[] = [];
  if (arrival < window.from) said.push(`faire venir le patient dès ${hourInFrench(arrival)}`);
  if (departure > window.to) said.push(`laisser repartir le patient à ${hourInFrench(departure)}`);
  if (stay > maxPresence)
    said.push(`accepter une présence de ${durationInFrench(stay)}, au lieu de ${presenceLimitInFrench(maxPresence)}`);
  const text = said.join(' et ');
  return {
    text: `${text.charAt(0).toUpperCase()}${text.slice(1)}`,
    apply: (p) =>
      withVisit(p, (v) => ({
        ...v,
        window: { from: Math.min(window.from, arrival), to: Math.max(window.to, departure) },
        maxPresence: Math.max(maxPresence, stay),
      })),
  };
}
