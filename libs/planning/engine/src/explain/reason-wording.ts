import { durationInFrench, hoursInFrench, stepName, visitName } from '../model/french-wording';
import type { PlannedVisit } from '../model/plan';
import type { Problem, Visit } from '../model/problem';
import { listed, nameIn, relationWords, resourceWords, short, type Words } from './obstacle-words';
import type { Relaxable } from './relaxable';

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

export function reasonCode(set: readonly Relaxable[]): string {
  const [kind, ...others] = new Set(set.map((r) => r.kind));
  if (others.length > 0) return 'several-obstacles';
  switch (kind!) {
    case 'resource':
      return 'resources-not-free';
    case 'relation':
      return 'delays-too-tight';
    case 'step-window':
      return 'step-hours-too-narrow';
    case 'step-order':
      return 'step-order-too-strict';
    case 'visit-window':
      return 'visit-hours-too-narrow';
    case 'person':
      return 'person-already-present';
  }
}

/** One French sentence: what stands in the way, any one element of which would do. */
export function obstacleSentence(problem: Problem, set: readonly Relaxable[]): string {
  const words = [...new Set(set.map((r) => r.kind))].map((kind) =>
    wordsFor(
      problem,
      set.filter((r) => r.kind === kind),
      kind,
    ),
  );
  return words.length === 1
    ? `${capital(words[0]!.alone)}.`
    : `Aucune heure ne convient à la fois ${listed(words.map((w) => w.among))}.`;
}

/** By itself, and in « aucune heure ne convient à la fois … ». */
function wordsFor(problem: Problem, same: readonly Relaxable[], kind: Relaxable['kind']): Words {
  const visit = problem.visits[0]!,
    steps = short(visit.steps.filter((s) => same.some((r) => r.involves.steps?.includes(s.id))).map(stepName));
  switch (kind) {
    case 'resource':
      return resourceWords(
        problem.resources.filter((r) => same.some((e) => e.involves.resources?.includes(r.id))),
        steps,
      );
    case 'relation':
      return relationWords(visit, same);
    case 'step-window':
      return {
        alone: `la plage horaire imposée à ${steps} est trop étroite`,
        among: `à la plage horaire imposée à ${steps}`,
      };
    case 'step-order': {
      const what = same.some((r) => visit.steps.some((s) => s.window !== undefined && r.involves.steps!.includes(s.id)))
        ? 'l’ordre, la plage horaire ou l’intervenant commun'
        : 'l’ordre ou l’intervenant commun';
      return {
        alone: `${what} imposés à ${steps} ne peuvent pas être respectés`,
        among: `à ${what} imposés à ${steps}`,
      };
    }
    case 'visit-window':
      return {
        alone: `la présence permise au patient (${presence(visit)}) est trop courte`,
        among: `à la présence permise au patient (${presence(visit)})`,
      };
    case 'person': {
      const others = short(
        problem.visits.filter((v) => same.some((r) => r.involves.visits!.includes(v.id))).map(visitName),
      );
      return { alone: `le patient est déjà attendu pour ${others}`, among: `à l’autre venue du patient, ${others}` };
    }
  }
}

function presence({ window, maxPresence }: Visit): string {
  return `${hoursInFrench(window.from, window.to)}${maxPresence < window.to - window.from ? `, ${durationInFrench(maxPresence)} au plus` : ''}`;
}

/** `rank` of `count` obstacles that stand in the way together. */
export function rankedSentence(sentence: string, rank: number, count: number, isLikely: boolean): string {
  if (count > 1)
    return `Obstacle ${rank} sur ${count}${isLikely ? ', probablement' : ''}\u00a0: ${uncapital(sentence)}`;
  return isLikely ? `Probablement\u00a0: ${uncapital(sentence)}` : sentence;
}

const uncapital = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

export function dayTooShortSentence(problem: Problem, what: string | undefined): string {
  const { opening, notBefore } = problem,
    visit = problem.visits[0]!;
  return `${capital(subject(visit, what))} ne tient pas ${hoursInFrench(Math.max(opening.from, notBefore ?? opening.from), opening.to)}, même si tout le reste était libre\u00a0: ce qui est demandé (durées, délais, lieux, place) ne va pas ensemble.`;
}

/** With the hours of the steps that change. */
export function effectSentence(
  visit: Visit,
  found: PlannedVisit,
  what: string | undefined,
  changed: readonly string[] = [],
): string {
  const step = found.steps.find((s) => s.id === what),
    moved = found.steps
      .filter((s) => changed.includes(s.id) && s.id !== what)
      .map((s) => `, ${nameIn(visit, s.id)} ${hoursInFrench(s.start, s.end)}`)
      .join('');
  if (what === '@place') return `La place serait tenue ${hoursInFrench(found.arrival, found.departure)}${moved}.`;
  return `${capital(subject(visit, what))} tiendrait ${step === undefined ? hoursInFrench(found.arrival, found.departure) : hoursInFrench(step.start, step.end)}${moved}.`;
}

export function dearerSentence(visit: Visit, found: PlannedVisit, what: string | undefined): string {
  return `Rien ne s’y oppose\u00a0: ${uncapital(effectSentence(visit, found, what)).slice(0, -1)}, mais cela coûterait davantage que de s’en passer.`;
}

export function fittingSentence(visit: Visit, found: PlannedVisit): string {
  return `Rien ne s’y oppose\u00a0: ${uncapital(effectSentence(visit, found, undefined))}`;
}

function subject(visit: Visit, what: string | undefined): string {
  return what === undefined ? 'la venue' : what === '@place' ? 'la place' : nameIn(visit, what);
}
