import { hoursInFrench, resourceName, stepName, visitName } from '../model/french-wording';
import type { PlannedVisit } from '../model/plan';
import type { Problem } from '../model/problem';
import type { Relaxable } from './relaxable';

const listed = (names: readonly string[], last: 'ou' | 'et'): string =>
  names.length <= 1 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)!}`;

/** At most this many names in a sentence; the rest is counted. */
const mostNames = 4;
function short(names: readonly string[], last: 'ou' | 'et'): string {
  return names.length <= mostNames ? listed(names, last) : `${names.slice(0, mostNames - 1).join(', ')} ${last} ${names.length - mostNames + 1} autres`;
}

export function reasonCode(set: readonly Relaxable[]): string {
  const kinds = new Set(set.map((r) => r.kind));
  if (kinds.size > 1) return 'several-obstacles';
  switch (set[0]?.kind) {
    case 'resource': return 'resources-not-free';
    case 'relation': return 'delays-too-tight';
    case 'step-window': return 'step-hours-too-narrow';
    case 'step-order': return 'step-order-too-strict';
    case 'visit-window': return 'visit-hours-too-narrow';
    case 'person': return 'person-already-present';
    default: return 'day-too-short';
  }
}

/** One French sentence: what stands in the way together. */
export function obstacleSentence(problem: Problem, set: readonly Relaxable[]): string {
  const visit = problem.visits[0]!;
  const parts = [...new Set(set.map((r) => r.kind))].map((kind) => {
    const same = set.filter((r) => r.kind === kind);
    const steps = visit.steps.filter((s) => same.some((r) => r.involves.steps?.includes(s.id))).map(stepName);
    switch (kind) {
      case 'resource': {
        const names = problem.resources.filter((r) => same.some((e) => e.involves.resources?.includes(r.id))).map(resourceName);
        const forSteps = steps.length > 0 ? ` pour ${short(steps, 'et')}` : '';
        return names.length === 1 ? `${names[0]!} n’est pas libre aux heures qu’il faudrait${forSteps}` : `${short(names, 'et')} ne sont pas libres aux heures qu’il faudrait${forSteps}`;
      }
      case 'relation': {
        const pairs = same.flatMap((r) => r.involves.relations ?? []).map((r) => {
          const [from, to] = [r.from, r.to].map((id) => stepName(visit.steps.find((s) => s.id === id)!));
          return `entre ${from!} et ${to!}`;
        });
        return `le délai imposé ${short(pairs, 'et')} ne peut pas être tenu`;
      }
      case 'step-window': return `la plage horaire imposée à ${short(steps, 'et')} est trop étroite`;
      case 'step-order': return `l’ordre ou la personne imposés à ${short(steps, 'et')} ne peuvent pas être respectés`;
      case 'visit-window': return `la plage de présence du patient (${hoursInFrench(visit.window.from, visit.window.to)}) est trop étroite`;
      case 'person': return `le patient est déjà attendu à une autre venue`;
    }
  });
  const sentence = parts.join(', et ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

export function dayTooShortSentence(problem: Problem): string {
  const { opening, notBefore } = problem, visit = problem.visits[0]!;
  return `La venue ${visitName(visit)} ne tient pas ${hoursInFrench(Math.max(opening.from, notBefore ?? opening.from), opening.to)}, même si tout le reste était libre.`;
}

export function effectSentence(found: PlannedVisit): string {
  return `La venue tiendrait ${hoursInFrench(found.arrival, found.departure)}.`;
}
