import { isPlannable, plannedElsewhere, plannedVisitOf } from '@diurne/planning-domain';
import {
  explainVisit,
  proposeInsertions,
  type InsertionProposal,
  type PlannedVisit,
  type Problem,
  type Reason,
} from '@diurne/planning-engine';
import { addDays, daysBetween, frenchDate, toLocal, type CivilDate } from '@diurne/time';
import type { Actor } from '../actor';
import type { LedgerDay, LedgerRequest } from '../ledger/ledger-day.value';
import { otherVisitInTheWay } from '../ledger/other-visit-in-the-way';
import { earliestChoice, problemOfDay, visitsToLive } from '../ledger/problem-of-day';
import type { DayLedger } from '../ports/day-ledger';
import { PlanningRefusal, requestUnknown, unitUnknown } from '../refusals';
import type { DateProposal } from './date-proposal.value';
import { rankProposals } from './rank-proposals';

export interface ProposalOrder {
  readonly requestId: string;
  readonly from?: CivilDate | undefined;
  readonly to?: CivilDate | undefined;
  readonly count: number;
}
export interface DayRefusal {
  readonly on: CivilDate;
  readonly reasons: readonly Reason[];
}
export interface DateProposals {
  /** The unit that the request is addressed to. */
  readonly unitId: string;
  readonly proposals: readonly DateProposal[];
  readonly refusals: readonly DayRefusal[];
}

/** The engine looks at no more days at once than this. */
const mostDays = 60;
/** Explaining a day costs more than trying it: the first ones tell enough. */
const mostRefusals = 3;
/** A secretary on the telephone waits no longer; the days that come first were looked at first. */
const patienceMs = 4000;

/** More than a day has on its grid: what is a different choice is found among all. */
const everyArrival = 300;

/** The caller's own clock and breath: between two days others are served. */
export interface Patience {
  /** Milliseconds on a clock that never goes back. */
  now(): number;
  breathe(): Promise<void>;
}
interface TriedDay {
  readonly day: LedgerDay;
  readonly problem: Problem | null;
  readonly found: readonly InsertionProposal[];
}

const fits = ({ found }: TriedDay): boolean => found.length > 0;

/** The best days and hours for a request, everybody else staying as they are; and why not on the first days that do not fit. */
export class ProposeDates {
  constructor(
    private readonly ledger: DayLedger,
    private readonly patience: Patience,
  ) {}

  /** Days asked for, else the wished ones, from today on. @throws PlanningRefusal `not-found`, `request-not-plannable` */
  async propose(actor: Actor, order: ProposalOrder, at: Date): Promise<DateProposals> {
    const request = await this.ledger.findRequest(actor, order.requestId);
    if (!request) throw requestUnknown();
    if (!isPlannable(request))
      throw new PlanningRefusal(
        'request-not-plannable',
        'Cette demande n’attend pas de date\u00a0: elle doit être validée par un médecin et ne pas avoir déjà sa venue.',
      );
    const days = await this.daysToTry(actor, request, order, at);
    if (days.length === 0)
      return { unitId: request.unitId, proposals: [], refusals: [{ on: request.wishedTo, reasons: [periodOver] }] };
    const until = this.patience.now() + patienceMs;
    const tried = await this.tryDays(days, request, order.count, at, until);
    const proposals = rankProposals(tried, request.priority, order.count);
    const offered = proposals.map(({ on }) => ({ unitId: request.unitId, on }));
    if (offered.length > 0) await this.ledger.noteProposed(actor, request.id, offered, at);
    return { unitId: request.unitId, proposals, refusals: await this.explain(tried, request, until) };
  }

  /** The best of each day; and where days do not suffice for the count that is asked, every arrival of those that fit. */
  private async tryDays(
    days: readonly LedgerDay[],
    request: LedgerRequest,
    count: number,
    at: Date,
    until: number,
  ): Promise<readonly TriedDay[]> {
    const tried: TriedDay[] = [];
    for (const day of days) {
      const limit = tried.some(fits) ? until : until + patienceMs;
      if (this.patience.now() > limit) break;
      tried.push(tryDay(day, request, 1, at));
      await this.patience.breathe();
    }
    if (tried.filter(fits).length >= count) return tried;
    for (const [index, one] of tried.entries()) {
      if (!fits(one)) continue;
      if (this.patience.now() > until) break;
      tried[index] = tryDay(one.day, request, everyArrival, at);
      await this.patience.breathe();
    }
    return tried;
  }

  /** At least the first day that does not fit. */
  private async explain(
    tried: readonly TriedDay[],
    request: LedgerRequest,
    until: number,
  ): Promise<readonly DayRefusal[]> {
    const refusals: DayRefusal[] = [];
    for (const { day, problem } of tried.filter((one) => !fits(one)).slice(0, mostRefusals)) {
      if (refusals.length > 0 && this.patience.now() > until) break;
      refusals.push({ on: day.on, reasons: whyNot(day, problem, request) });
      await this.patience.breathe();
    }
    return refusals;
  }

  private async daysToTry(
    actor: Actor,
    request: LedgerRequest,
    order: ProposalOrder,
    at: Date,
  ): Promise<readonly LedgerDay[]> {
    const { unitId } = request;
    const [sample] = await this.ledger.look(actor, [{ unitId, on: request.wishedFrom }]);
    if (!sample) throw unitUnknown();
    const today = toLocal(at, sample.timeZone).date;
    const from = [order.from ?? request.wishedFrom, today].reduce((a, b) => (a > b ? a : b));
    const to = order.to ?? (order.from ? addDays(from, mostDays - 1) : request.wishedTo);
    const count = Math.min(mostDays, daysBetween(from, to) + 1);
    if (count < 1) return [];
    return this.ledger.look(
      actor,
      Array.from({ length: count }, (_, index) => ({ unitId, on: addDays(from, index) })),
    );
  }
}

const periodOver: Reason = {
  code: 'wished-days-over',
  message: 'Il n’y a aucun jour à venir dans cette période\u00a0: choisissez d’autres jours.',
  involves: {},
  relaxations: [],
};

function tryDay(day: LedgerDay, request: LedgerRequest, count: number, at: Date): TriedDay {
  if (day.closedBecause !== null || day.state === 'closed') return { day, problem: null, found: [] };
  const notBefore = earliestChoice(day, at);
  const problem = problemOfDay(day, {
    visits: visitsToLive(day),
    toPlace: [request],
    keeps: () => true,
    ...(notBefore === undefined ? {} : { notBefore }),
  });
  return { day, problem, found: proposeInsertions(problem, existingOf(day, problem), request.id, { count }) };
}

function whyNot(day: LedgerDay, problem: Problem | null, request: LedgerRequest): readonly Reason[] {
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
