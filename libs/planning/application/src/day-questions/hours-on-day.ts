import { plannedElsewhere, plannedVisitOf } from '@diurne/planning-domain';
import {
  explainVisit,
  proposeInsertions,
  type InsertionProposal,
  type PlannedVisit,
  type Problem,
  type Reason,
} from '@diurne/planning-engine';
import { frenchDate } from '@diurne/time';
import type { LedgerDay, LedgerRequest } from '../ledger/ledger-day.value';
import { otherVisitInTheWay } from '../ledger/other-visit-in-the-way';
import { earliestChoice, problemOfDay, visitsToLive } from '../ledger/problem-of-day';

/** Null: nothing may be added to the day at all. */
function problemFor(day: LedgerDay, request: LedgerRequest, at: Date): Problem | null {
  if (day.closedBecause !== null || day.state === 'closed') return null;
  const notBefore = earliestChoice(day, at);
  return problemOfDay(day, {
    visits: visitsToLive(day),
    toPlace: [request],
    keeps: () => true,
    ...(notBefore === undefined ? {} : { notBefore }),
  });
}

/** At most `count` ways to have a request's visit on a day, everybody else staying as they are. */
export function hoursOnDay(
  day: LedgerDay,
  request: LedgerRequest,
  count: number,
  at: Date,
): readonly InsertionProposal[] {
  const problem = problemFor(day, request, at);
  return problem ? proposeInsertions(problem, existingOf(day, problem), request.id, { count }) : [];
}

export function whyNoneOnDay(day: LedgerDay, request: LedgerRequest, at: Date): readonly Reason[] {
  const problem = problemFor(day, request, at);
  if (problem) {
    const existing = existingOf(day, problem);
    const insertions = (without: Problem, others: readonly PlannedVisit[]) =>
      proposeInsertions(without, others, request.id, { count: 1 });
    return (
      otherVisitInTheWay(day, request, problem, existing, insertions) ?? explainVisit(problem, existing, request.id)
    );
  }
  return [
    {
      code: 'day-not-open',
      message: day.closedBecause ?? `La journée du ${frenchDate(day.on)} est close.`,
      involves: {},
      relaxations: [],
    },
  ];
}

const existingOf = (day: LedgerDay, problem: Problem) => [
  ...visitsToLive(day).map(({ id, programme }) => plannedVisitOf(id, programme)),
  ...plannedElsewhere(problem),
];
