import { keepsItsHours } from '@diurne/planning-domain';
import type { Problem } from '@diurne/planning-engine';
import { toLocal, type CivilDate } from '@diurne/time';
import type { Actor } from '../actor';
import type { LedgerDay, LedgerRequest } from '../ledger/ledger-day.value';
import { presentMinute, problemOfDay, standingVisits } from '../ledger/problem-of-day';
import type { DayBuilds } from '../ports/day-builds';
import type { DayLedger } from '../ports/day-ledger';
import { PlanningRefusal, requestUnknown } from '../refusals';

export interface BuildOrder { readonly id: string; readonly on: CivilDate; readonly seconds: number; readonly requestIds?: readonly string[] | undefined }

/** A move must gain more than these minutes of presence to be worth another arrival, or another hour of one step. */
const worthOfCalm = { changeVisit: 15, changeStep: 3 };

/** Has a day built in the background. Visits that were announced, confirmed or begun keep their hours, and nobody loses a booked visit. */
export class StartBuild {
  constructor(private readonly ledger: DayLedger, private readonly builds: DayBuilds) {}

  /** `requestIds` left out: every request that waits for this day. @throws PlanningRefusal `day-not-open`, `day-closed`, `build-running`, `request-not-plannable`, `not-found` */
  async start(actor: Actor, order: BuildOrder, at: Date): Promise<void> {
    const [day] = await this.ledger.look(actor, [order.on]);
    if (!day || day.closedBecause !== null) throw new PlanningRefusal('day-not-open', day?.closedBecause ?? 'L’unité n’ouvre pas ce jour-là.');
    if (day.state === 'closed') throw new PlanningRefusal('day-closed', 'Cette journée est close : son plan ne change plus.');
    const requests = await this.requestsOf(actor, order);
    const visits = standingVisits(day);
    const started = await this.builds.start(actor, {
      id: order.id, unitId: day.unitId, on: day.on, baseRevision: day.revision, seconds: order.seconds, problem: buildProblem(day, requests, at), at,
      basis: { requestIds: requests.map(({ id }) => id), visits: visits.map(({ id, requestId, programme, announced }) => ({ visitId: id, requestId, programme, announced })) },
    });
    if (!started) throw new PlanningRefusal('build-running', 'Une construction de cette journée est déjà en cours. Attendez-la, ou arrêtez-la.');
  }

  private async requestsOf(actor: Actor, order: BuildOrder): Promise<readonly LedgerRequest[]> {
    const waiting = await this.ledger.requestsToPlace(actor, order.on);
    if (!order.requestIds) return waiting;
    return Promise.all([...new Set(order.requestIds)].map(async (id) => {
      const known = waiting.find((request) => request.id === id) ?? await this.ledger.findRequest(actor, id);
      if (!known) throw requestUnknown();
      if (known.state !== 'validated' && known.state !== 'proposed') throw new PlanningRefusal('request-not-plannable', 'Une des demandes choisies n’attend pas de date : elle doit être validée par un médecin et ne pas avoir déjà sa venue.');
      return known;
    }));
  }
}

/** A booked visit outweighs all requests together: no plan that drops one can be the better one. */
function buildProblem(day: LedgerDay, requests: readonly LedgerRequest[], at: Date): Problem {
  const weight = 1 + requests.reduce((sum, { priority }) => sum + priority, 0);
  const notBefore = presentMinute(day.on, toLocal(at, day.timeZone));
  return problemOfDay(day, {
    visits: standingVisits(day).map((visit) => ({ ...visit, priority: 2 * weight })), toPlace: requests, keeps: keepsItsHours, objective: worthOfCalm,
    ...(notBefore === undefined ? {} : { notBefore }),
  });
}
