import { plannedElsewhere, plannedVisitOf } from '@diurne/planning-domain';
import { checkPlan, type Violation } from '@diurne/planning-engine';
import { PlanningRefusal, type RuleViolation } from '../refusals';
import { refuseClockChange } from './clock-change';
import type { NextVisit } from './day-change.value';
import type { LedgerDay } from './ledger-day.value';
import { problemOfDay, visitsToLive, type PlanningVisit } from './problem-of-day';

/** A day, and what comes to it or changes on it. */
export interface DayToJudge {
  readonly day: LedgerDay;
  readonly next: readonly NextVisit[];
  /** Visits that change, wherever they go. */
  readonly leaving: ReadonlySet<string>;
}

/** What bars a whole day, whatever its rules say. @throws PlanningRefusal `day-closed`, `day-not-open`, or a code of the clock change */
export function refuseBarredDay({ day, next }: DayToJudge): void {
  if (day.state === 'closed')
    throw new PlanningRefusal('day-closed', 'Cette journée est close\u00a0: son plan ne change plus.');
  if (next.length > 0 && day.closedBecause !== null) throw new PlanningRefusal('day-not-open', day.closedBecause);
  for (const { programme } of next) refuseClockChange(day.on, day.timeZone, programme);
}

/** Every rule that the day would break; everybody else's hours are facts that the changing visits must respect. */
export function violationsOn({ day, next, leaving }: DayToJudge): readonly RuleViolation[] {
  if (next.length === 0) return [];
  const changing = new Set(next.map(({ id }) => id));
  const lived = new Map(day.visits.map((visit) => [visit.id, visit.lived]));
  const visits: PlanningVisit[] = [
    ...visitsToLive(day).filter(({ id }) => !changing.has(id) && !leaving.has(id)),
    ...next.map((visit) => {
      const facts = lived.get(visit.id);
      return facts ? { ...visit, lived: facts } : visit;
    }),
  ];
  const problem = problemOfDay(day, { visits, toPlace: [], keeps: ({ id }) => !changing.has(id) });
  const planned = visits.map(({ id, programme }) => plannedVisitOf(id, programme));
  return checkPlan(problem, { visits: [...planned, ...plannedElsewhere(problem)] }).map(asRuleViolation);
}

function asRuleViolation({ code, message, steps, visits, resources, shortfall }: Violation): RuleViolation {
  return {
    code,
    message,
    steps: steps.map(({ step }) => step),
    visits,
    resources,
    ...(shortfall === undefined ? {} : { shortfall }),
  };
}
