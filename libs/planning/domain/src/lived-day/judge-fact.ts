import type { Minutes } from '@diurne/planning-engine';
import { frenchDuration, frenchHour } from '@diurne/time';
import type { VisitProgramme } from '../day-visit/visit-programme.value';
import { againstOthers } from './against-others';
import { missingBefore } from './closed-gates';
import { judgeGiven, type GivenToJudge } from './judge-given';
import { nameOfMoment } from './moment';
import type { TracedFact, VisitOfFacts } from './visit-of-facts.value';

export interface FactToJudge extends Pick<TracedFact, 'kind' | 'step' | 'minute'> {
  /** Its hour was typed: it may be mistyped, what the clock gives may not. */
  readonly typed: boolean;
  /** The patient leaves alive: what is still to be done is asked again. */
  readonly leaving?: boolean | undefined;
  /** The patient dies: the departure is nothing that was planned. */
  readonly dying?: boolean | undefined;
  /** What was given with it, at hours of its own. */
  readonly given?: readonly GivenToJudge[] | undefined;
}
export interface FactJudgement {
  /** What of it cannot be, beside the other facts. */
  readonly contradictions: readonly string[];
  /** Labels of what must be traced before this step. */
  readonly missing: readonly string[];
  /** What is asked again. */
  readonly doubts: readonly string[];
}

const farFromThePlan = 120;

/** The one judge of facts: each is judged beside all others of its visit, and not by the clock alone. */
export function judgeFact(visit: VisitOfFacts, fact: FactToJudge): FactJudgement {
  const { given = [] } = fact;
  const begun = Math.min(fact.minute, ...given.map(({ minute }) => minute));
  const missing = fact.kind === 'stepDone' && fact.step !== null ? missingBefore(visit, fact.step, begun) : [];
  const ofGiven = judgeGiven(visit, { code: fact.step ?? '', minute: fact.minute }, given);
  return {
    contradictions: [...againstOthers(visit, fact), ...ofGiven.contradictions],
    missing,
    doubts: [
      ...(fact.typed ? hourDoubts(visit, fact) : []),
      ...orderDoubts(visit, fact),
      ...durationDoubts(visit, fact),
      ...ofGiven.doubts,
      ...(fact.leaving === true ? openDoubts(visit) : []),
    ],
  };
}

/** An hour that was typed may be mistyped. */
function hourDoubts(visit: VisitOfFacts, fact: FactToJudge): string[] {
  const { opening, programme } = visit;
  const found: string[] = [];
  if (opening && (fact.minute < opening.from || fact.minute > opening.to))
    found.push(
      `À ${frenchHour(fact.minute)} l’unité n’est pas ouverte (de ${frenchHour(opening.from)} à ${frenchHour(opening.to)}).`,
    );
  const planned = plannedMinute(programme, fact);
  if (planned !== undefined && Math.abs(planned - fact.minute) > farFromThePlan)
    found.push(`C’était prévu à ${frenchHour(planned)}, à plus de deux heures de ${frenchHour(fact.minute)}.`);
  return found;
}

/** Planned care that is neither done nor said not to be; nobody waits for a meal or a rest. */
function openDoubts({ pathway, programme, facts, leftOut = [] }: VisitOfFacts): string[] {
  const open = pathway.steps.filter(
    ({ code, uses }) =>
      uses.length > 0 &&
      programme.steps.some((step) => step.code === code) &&
      !leftOut.includes(code) &&
      !facts.some(({ step }) => step === code),
  );
  if (open.length === 0) return [];
  const names = open.map(({ label }) => `«\u00a0${label}\u00a0»`).join(', ');
  return [`Ni «\u00a0fait\u00a0» ni «\u00a0non fait\u00a0» n’est noté pour ${names}.`];
}

function orderDoubts(visit: VisitOfFacts, fact: FactToJudge): string[] {
  return orders(visit).flatMap(({ from, to }) => {
    const earlier = fact.step === to ? fact : visit.facts.find(({ step }) => step === to);
    const later = fact.step === from ? fact : visit.facts.find(({ step }) => step === from);
    if ((fact.step !== from && fact.step !== to) || !earlier || !later || earlier.minute >= later.minute) return [];
    return [
      `${nameOfMoment(visit, earlier)} (${frenchHour(earlier.minute)}) vient d’ordinaire après ${nameOfMoment(visit, later)} (${frenchHour(later.minute)}).`,
    ];
  });
}

/** Less than half of what it lasts, after what had to come before it. */
function durationDoubts(visit: VisitOfFacts, fact: FactToJudge): string[] {
  const step = visit.pathway.steps.find(({ code }) => code === fact.step);
  if (!step) return [];
  const before = visit.facts.filter(
    (other) =>
      other.minute <= fact.minute &&
      (other.kind === 'arrival' || orders(visit).some(({ from, to }) => to === step.code && from === other.step)),
  );
  const last = before.reduce<TracedFact | undefined>(
    (late, one) => (late && late.minute > one.minute ? late : one),
    undefined,
  );
  if (!last || fact.minute - last.minute >= step.duration / 2) return [];
  const lasted = fact.minute - last.minute;
  return [
    `${nameOfMoment(visit, fact)} dure d’ordinaire ${frenchDuration(step.duration)}, et n’en aurait duré que ${frenchDuration(lasted)} après ${nameOfMoment(visit, last)} (${frenchHour(last.minute)}).`,
  ];
}

const orders = ({ pathway }: VisitOfFacts) => pathway.relations.filter(({ min }) => min !== undefined && min >= 0);

function plannedMinute(
  { arrival, departure, steps }: VisitProgramme,
  { kind, step, dying }: FactToJudge,
): Minutes | undefined {
  if (dying === true) return undefined;
  if (kind === 'arrival') return arrival;
  return kind === 'departure' ? departure : steps.find(({ code }) => code === step)?.end;
}
