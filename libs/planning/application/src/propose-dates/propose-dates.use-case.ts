import { isPlannable, type DayKey } from '@diurne/planning-domain';
import type { InsertionProposal, Reason } from '@diurne/planning-engine';
import { addDays, daysBetween, toLocal, type CivilDate } from '@diurne/time';
import type { Actor } from '../actor';
import type { LedgerDay, LedgerRequest } from '../ledger/ledger-day.value';
import type { DayAdvice } from '../ports/day-advice';
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

/** Read together: few enough that nobody else waits while they are put together. */
const daysAtOnce = 2;

/** Milliseconds on a clock that never goes back. */
export type Stopwatch = () => number;
interface TriedDay {
  readonly day: LedgerDay;
  readonly found: readonly InsertionProposal[];
}

interface Asked {
  readonly request: LedgerRequest;
  readonly count: number;
  readonly at: Date;
  readonly until: number;
}

const fits = ({ found }: TriedDay): boolean => found.length > 0;

/** The best days and hours for a request, everybody else staying as they are; and why not on the first days that do not fit. */
export class ProposeDates {
  constructor(
    private readonly ledger: DayLedger,
    private readonly advice: DayAdvice,
    private readonly now: Stopwatch,
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
    const until = this.now() + patienceMs;
    const tried = await this.tryDays(actor, days, { request, count: order.count, at, until });
    const proposals = rankProposals(tried, request.priority, order.count);
    const offered = proposals.map(({ on }) => ({ unitId: request.unitId, on }));
    if (offered.length > 0) await this.ledger.noteProposed(actor, request.id, offered, at);
    return { unitId: request.unitId, proposals, refusals: await this.explain(tried, request, at, until) };
  }

  /** The best of each day; and where days do not suffice for the count that is asked, every arrival of those that fit. */
  private async tryDays(actor: Actor, keys: readonly DayKey[], asked: Asked): Promise<readonly TriedDay[]> {
    const { count, until } = asked;
    const tried: TriedDay[] = [];
    const isOver = (): boolean => this.now() > (tried.some(fits) ? until : until + patienceMs);
    for (let next = 0; next < keys.length && !isOver(); next += daysAtOnce)
      for (const day of await this.ledger.look(actor, keys.slice(next, next + daysAtOnce))) {
        if (isOver()) break;
        tried.push(await this.tryDay(day, asked, 1));
      }
    if (tried.filter(fits).length >= count) return tried;
    for (const [index, one] of tried.entries()) {
      if (!fits(one)) continue;
      if (this.now() > until) break;
      tried[index] = await this.tryDay(one.day, asked, everyArrival);
    }
    return tried;
  }

  private async tryDay(day: LedgerDay, { request, at }: Asked, count: number): Promise<TriedDay> {
    return { day, found: await this.advice.ask({ kind: 'hours', day, request, count, at: at.toISOString() }) };
  }

  /** At least the first day that does not fit. */
  private async explain(
    tried: readonly TriedDay[],
    request: LedgerRequest,
    at: Date,
    until: number,
  ): Promise<readonly DayRefusal[]> {
    const refusals: DayRefusal[] = [];
    for (const { day } of tried.filter((one) => !fits(one)).slice(0, mostRefusals)) {
      if (refusals.length > 0 && this.now() > until) break;
      const reasons = await this.advice.ask({ kind: 'whyNone', day, request, at: at.toISOString() });
      refusals.push({ on: day.on, reasons });
    }
    return refusals;
  }

  private async daysToTry(
    actor: Actor,
    request: LedgerRequest,
    order: ProposalOrder,
    at: Date,
  ): Promise<readonly DayKey[]> {
    const { unitId } = request;
    const [sample] = await this.ledger.look(actor, [{ unitId, on: request.wishedFrom }]);
    if (!sample) throw unitUnknown();
    const today = toLocal(at, sample.timeZone).date;
    const from = [order.from ?? request.wishedFrom, today].reduce((a, b) => (a > b ? a : b));
    const to = order.to ?? (order.from ? addDays(from, mostDays - 1) : request.wishedTo);
    const count = Math.min(mostDays, daysBetween(from, to) + 1);
    if (count < 1) return [];
    return Array.from({ length: count }, (_, index) => ({ unitId, on: addDays(from, index) }));
  }
}

const periodOver: Reason = {
  code: 'wished-days-over',
  message: 'Il n’y a aucun jour à venir dans cette période\u00a0: choisissez d’autres jours.',
  involves: {},
  relaxations: [],
};
