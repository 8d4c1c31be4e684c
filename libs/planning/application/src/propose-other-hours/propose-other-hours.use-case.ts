import {
  plannedElsewhere,
  plannedVisitOf,
  programmeOf,
  waitingMinutes,
  type VisitProgramme,
} from '@diurne/planning-domain';
import { explainVisit, proposeInsertions, type Reason } from '@diurne/planning-engine';
import { frenchHour } from '@diurne/time';
import type { Actor } from '../actor';
import { earliestChoice, problemOfDay, visitsToLive } from '../ledger/problem-of-day';
import type { DayLedger } from '../ports/day-ledger';
import { presenceInFrench } from '../propose-dates/rank-proposals';
import { visitUnknown } from '../refusals';

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

/** The other hours that a booked visit could have on its day, best first, everybody else staying as they are. */
export class ProposeOtherHours {
  constructor(private readonly ledger: DayLedger) {}

  /** `reasons` says why there are none. @throws PlanningRefusal `not-found` */
  async propose(actor: Actor, visitId: string, at: Date): Promise<OtherHours> {
    const key = await this.ledger.dayOf(actor, visitId);
    const [day] = key === null ? [] : await this.ledger.look(actor, [key]);
    const visit = day?.visits.find(({ id }) => id === visitId);
    if (!day || !visit) throw visitUnknown();
    const others = visitsToLive(day).filter(({ id }) => id !== visitId);
    const notBefore = visit.lived.arrived ? undefined : earliestChoice(day, at);
    const problem = problemOfDay(day, {
      visits: [...others, visit],
      toPlace: [],
      keeps: ({ id }) => id !== visitId,
      ...(notBefore === undefined ? {} : { notBefore }),
    });
    const existing = [
      ...others.map(({ id, programme }) => plannedVisitOf(id, programme)),
      ...plannedElsewhere(problem),
    ];
    const found = proposeInsertions(problem, existing, visitId, { count: mostProposals + 1 })
      .map(({ plan, cost }) => ({ programme: programmeOf(plan), cost }))
      .filter(
        ({ programme }) =>
          programme.arrival !== visit.programme.arrival || programme.departure !== visit.programme.departure,
      )
      .slice(0, mostProposals);
    return {
      proposals: found.map(({ programme, cost }) => ({
        programme,
        cost,
        why: `arrivée à ${frenchHour(programme.arrival)}, ${presenceInFrench(programme.departure - programme.arrival, waitingMinutes(programme))}`,
      })),
      reasons: found.length > 0 ? [] : explainVisit(problem, existing, visitId),
    };
  }
}
