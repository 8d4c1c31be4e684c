import { plannedVisitOf } from '@diurne/planning-domain';
import { checkPlan, type Violation } from '@diurne/planning-engine';
import { PlanningRefusal, type RuleViolation } from '../refusals';
import { refuseClockChange } from './clock-change';
import type { NextVisit } from './day-change.value';
import type { LedgerDay } from './ledger-day.value';
import { problemOfDay, standingVisits, type PlanningVisit } from './problem-of-day';

/**
 * Judges the whole day with the visits that come to it or change on it; everybody else's hours are facts that they must respect.
 * @throws PlanningRefusal `day-closed`, `day-not-open`, a code of the clock change, or `plan-refused` with every violation at once
 */
export function judgeDay(day: LedgerDay, next: readonly NextVisit[], leaving: ReadonlySet<string>): void {
  refuseUnlessOpen(day, next.length > 0);
  if (next.length === 0) return;
  for (const { programme } of next) refuseClockChange(day.on, day.timeZone, programme);
  const changing = new Map(next.map((visit) => [visit.id, visit]));
  const lived = new Map(day.visits.map((visit) => [visit.id, visit.lived]));
  const visits: PlanningVisit[] = [
    ...standingVisits(day).filter(({ id }) => !changing.has(id) && !leaving.has(id)),
    ...next.map((visit) => {
      const facts = lived.get(visit.id);
      return facts ? { ...visit, lived: facts } : visit;
    }),
  ];
  const problem = problemOfDay(day, { visits, toPlace: [], keeps: ({ id }) => !changing.has(id) });
  const violations = checkPlan(problem, {
    visits: visits.map(({ id, programme }) => plannedVisitOf(id, programme)),
  }).map(asRuleViolation);
  if (violations.length === 0) return;
  const first = violations[0]?.message ?? '';
  const others = violations.length - 1;
  throw new PlanningRefusal(
    'plan-refused',
    others === 0
      ? first
      : `${first} ${others === 1 ? 'Une autre règle n’est pas respectée.' : `${others} autres règles ne sont pas respectées.`}`,
    { violations },
  );
}

function refuseUnlessOpen(day: LedgerDay, adds: boolean): void {
  if (day.state === 'closed')
    throw new PlanningRefusal('day-closed', 'Cette journée est close\u00a0: son plan ne change plus.');
  if (adds && day.closedBecause !== null) throw new PlanningRefusal('day-not-open', day.closedBecause);
}

function asRuleViolation({ code, message, steps, visits, resources, shortfall }: Violation): RuleViolation {
  return { code, message, steps: steps.map(({ step }) => step), visits, resources, shortfall };
}
