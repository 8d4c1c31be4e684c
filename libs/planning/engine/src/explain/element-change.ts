import { durationInFrench, hourInFrench, hoursInFrench, stepName, visitName } from '../model/french-wording';
import type { PlannedVisit } from '../model/plan';
import type { Minutes, Problem, Relation, Visit } from '../model/problem';
import type { Change } from './change';
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
      return stepWindowChanges(visit, involves.steps![0]!, plan);
    case 'step-order':
      return [orderChange(visit, involves.steps![0]!, element.without)];
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

const stepOf = (visit: Visit, id: string): Visit['steps'][number] => visit.steps.find((s) => s.id === id)!;

function delayChanges(
  visit: Visit,
  { from, to }: Pick<Relation, 'from' | 'to'>,
  plan: PlannedVisit,
): readonly Change[] {
  const [a, b] = [from, to].map((id) => plan.steps.find((s) => s.id === id));
  if (a === undefined || b === undefined) return [];
  const lag = b.start - a.end;
  const names = `entre ${stepName(stepOf(visit, from))} et ${stepName(stepOf(visit, to))}`;
  const relations = visit.relations.map((r): Relation =>
    r.from !== from || r.to !== to
      ? r
      : {
          ...r,
          ...(r.min === undefined ? {} : { min: Math.min(r.min, lag) }),
          ...(r.max === undefined ? {} : { max: Math.max(r.max, lag) }),
        },
  );
  const own = visit.relations.filter((r) => r.from === from && r.to === to);
  const most = Math.min(...own.map((r) => r.max ?? Infinity)),
    least = Math.max(...own.map((r) => r.min ?? -Infinity));
  const text =
    lag < 0
      ? `Ne plus imposer de délai ${names}`
      : lag > most && lag < least
        ? `Convenir de ${durationInFrench(lag)} ${names}, au lieu d’au moins ${durationInFrench(least)} et d’au plus ${durationInFrench(Math.max(0, most))}`
        : lag > most && most < 0
          ? `Ne plus imposer de chevauchement ${names}`
          : lag > most
            ? `Accepter jusqu’à ${durationInFrench(lag)} ${names}, au lieu de ${most > 0 ? durationInFrench(most) : 'l’enchaînement immédiat'}`
            : `Se contenter de ${durationInFrench(lag)} ${names}, au lieu de ${durationInFrench(least)}`;
  return [{ text, apply: (p) => withVisit(p, (v) => ({ ...v, relations })) }];
}

function stepWindowChanges(visit: Visit, id: string, plan: PlannedVisit): readonly Change[] {
  const step = stepOf(visit, id),
    at = plan.steps.find((s) => s.id === id);
  if (at === undefined) return [];
  const { start, end } = at,
    window = { from: Math.min(step.window!.from, start), to: Math.max(step.window!.to, end) };
  return [
    {
      text: `Autoriser ${stepName(step)} ${hoursInFrench(window.from, window.to)} (aujourd’hui ${hoursInFrench(step.window!.from, step.window!.to)})`,
      apply: (p) => withVisit(p, (v) => ({ ...v, steps: v.steps.map((s) => (s.id === id ? { ...s, window } : s)) })),
    },
  ];
}

function orderChange(visit: Visit, id: string, apply: Change['apply']): Change {
  const step = stepOf(visit, id);
  return {
    text: `Ne plus imposer à ${stepName(step)} d’ordre${step.window === undefined ? '' : ', de plage horaire'} ni d’intervenant commun à plusieurs étapes`,
    apply,
  };
}

function presenceChange({ window, maxPresence }: Visit, { arrival, departure }: PlannedVisit): Change {
  const stay: Minutes = departure - arrival,
    said: string[] = [];
  if (arrival < window.from) said.push(`faire venir le patient dès ${hourInFrench(arrival)}`);
  if (departure > window.to) said.push(`laisser repartir le patient à ${hourInFrench(departure)}`);
  if (stay > maxPresence)
    said.push(
      `accepter une présence de ${durationInFrench(stay)}, au lieu de ${durationInFrench(maxPresence)} au plus`,
    );
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
