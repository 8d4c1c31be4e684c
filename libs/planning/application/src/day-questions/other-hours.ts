import {
  nextToLive,
  plannedElsewhere,
  plannedVisitOf,
  programmeOf,
  waitingMinutes,
  type VisitProgramme,
} from '@diurne/planning-domain';
import {
  explainVisit,
  proposeInsertions,
  type InsertionProposal,
  type Minutes,
  type PlannedVisit,
  type Problem,
  type Reason,
} from '@diurne/planning-engine';
import { frenchHour, toLocal } from '@diurne/time';
import type { LedgerDay, LedgerVisit } from '../ledger/ledger-day.value';
import { otherVisitInTheWay, type Insertions } from '../ledger/other-visit-in-the-way';
import { earliestChoice, presentMinute, problemOfDay, visitsToLive } from '../ledger/problem-of-day';
import { presenceInFrench } from '../propose-dates/rank-proposals';
import { nearChoices, variedChoices } from '../propose-dates/varied-choices';

export interface HoursProposal {
  readonly programme: VisitProgramme;
  readonly cost: number;
  readonly why: string;
}
export interface OtherHours {
  readonly proposals: readonly HoursProposal[];
  readonly reasons: readonly Reason[];
}

const mostProposals = 6;
/** More than a day has on its grid: what is a different choice is found among all. */
const everyArrival = 300;

/** The other hours that a visit could have on its day, best first, everybody else staying as they are; `reasons` says why there are none. */
export function otherHoursOf(day: LedgerDay, visit: LedgerVisit, at: Date): OtherHours {
  if (day.closedBecause !== null) return { proposals: [], reasons: [closed(day.closedBecause)] };
  const others = visitsToLive(day).filter(({ id }) => id !== visit.id);
  const present = presentMinute(day.on, toLocal(at, day.timeZone));
  const notBefore = visit.lived.arrived ? present : earliestChoice(day, at);
  const problem = problemOfDay(day, {
    visits: [...others, present === undefined ? visit : withStepUnderWay(visit, present)],
    toPlace: [],
    keeps: ({ id }) => id !== visit.id,
    ...(notBefore === undefined ? {} : { notBefore }),
  });
  const existing = [...others.map(({ id, programme }) => plannedVisitOf(id, programme)), ...plannedElsewhere(problem)];
  const fitting = proposeInsertions(problem, existing, visit.id, { count: everyArrival });
  const found = differentFrom(visit, fitting).map(({ plan, cost }) => ({ programme: programmeOf(plan), cost }));
  const why = ({ arrival, departure, ...programme }: VisitProgramme): string => {
    const presence = presenceInFrench(departure - arrival, waitingMinutes(programme));
    const next = visit.lived.arrived ? firstToCome(visit, programme.steps) : undefined;
    return next === undefined
      ? `arrivée à ${frenchHour(arrival)}, ${presence}`
      : `la suite à ${frenchHour(next)}, ${presence}`;
  };
  return {
    proposals: found.map(({ programme, cost }) => ({
      programme,
      cost,
      why: why(programme),
    })),
    reasons:
      found.length > 0
        ? []
        : whyNone(visit, fitting.length > 0, inTheWay(day, visit, problem, existing), () =>
            explainVisit(problem, existing, visit.id),
          ),
  };
}

/** What would be refused is not offered. */
const closed = (because: string): Reason => ({ code: 'day-not-open', message: because, involves: {}, relaxations: [] });

/** One source for one statement: hours that hold are those that were found, and if they are the present ones it is said so. */
function whyNone(
  { programme }: LedgerVisit,
  ownHoursHold: boolean,
  elsewhere: readonly Reason[] | null,
  explain: () => readonly Reason[],
): readonly Reason[] {
  if (!ownHoursHold) return elsewhere ?? explain();
  const message = `Seules tiennent les heures qu’elle a\u00a0: de ${frenchHour(programme.arrival)} à ${frenchHour(programme.departure)}.`;
  return [{ code: 'only-present-hours', message, involves: {}, relaxations: [] }, ...(elsewhere ?? [])];
}

/** The patient's visit in another unit, where other hours would hold without it. */
function inTheWay(
  day: LedgerDay,
  visit: LedgerVisit,
  problem: Problem,
  existing: readonly PlannedVisit[],
): readonly Reason[] | null {
  const otherHours: Insertions = (without, others) =>
    proposeInsertions(without, others, visit.id, { count: everyArrival }).filter(({ plan }) =>
      areOther(visit, programmeOf(plan)),
    );
  return otherVisitInTheWay(day, visit, problem, existing, otherHours);
}

/** Well apart from those that it has and from each other, best first; near ones where there are no others. */
function differentFrom(visit: LedgerVisit, fitting: readonly InsertionProposal[]): readonly InsertionProposal[] {
  const others = fitting.filter(({ plan }) => areOther(visit, programmeOf(plan)));
  const apart = new Set(variedChoices(others, mostProposals, [{ plan: visit.programme }]));
  return apart.size > 0 ? others.filter((one) => apart.has(one)) : nearChoices(others, mostProposals);
}

/** Hours of the visit for who is expected; for who is here, of what is still to come. */
function areOther({ lived, programme }: LedgerVisit, { arrival, departure, steps }: VisitProgramme): boolean {
  if (arrival !== programme.arrival || departure !== programme.departure) return true;
  return (
    lived.arrived && steps.some(({ code, start }) => programme.steps.find((one) => one.code === code)?.start !== start)
  );
}

const firstToCome = ({ lived }: LedgerVisit, steps: VisitProgramme['steps']): Minutes | undefined =>
  steps
    .filter(({ code }) => !lived.doneSteps.includes(code))
    .map(({ start }) => start)
    .sort((a, b) => a - b)[0];

/** What follows the last fact, within its hours, is being lived: it stays where it is. */
function withStepUnderWay(visit: LedgerVisit, present: Minutes): LedgerVisit {
  const { lived, programme } = visit;
  if (!lived.arrived) return visit;
  const steps = programme.steps.map(({ code, start, end }) => {
    const uses = visit.pathway.steps.find((step) => step.code === code)?.uses ?? [];
    return { id: code, start, end, awaited: uses.length > 0, done: lived.doneSteps.includes(code) };
  });
  const next = nextToLive(steps, present);
  const isLateBefore = steps.some(
    ({ done, awaited, end, id }) => !done && awaited && end <= present && id !== next?.id,
  );
  if (!next || isLateBefore || next.start > present || present >= next.end) return visit;
  return { ...visit, lived: { ...lived, doneSteps: [...lived.doneSteps, next.id] } };
}
