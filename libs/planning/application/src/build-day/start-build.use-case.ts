import { isPlannable, keepsItsHours, type DayKey } from '@diurne/planning-domain';
import type { Problem } from '@diurne/planning-engine';
import { frenchDate, toLocal } from '@diurne/time';
import type { Actor } from '../actor';
import type { LedgerDay, LedgerRequest, LedgerVisit } from '../ledger/ledger-day.value';
import { earliestChoice, problemOfDay, visitsToLive } from '../ledger/problem-of-day';
import type { DayBuilds } from '../ports/day-builds';
import type { DayLedger } from '../ports/day-ledger';
import { PlanningRefusal, requestUnknown, unitUnknown } from '../refusals';

export interface BuildOrder extends DayKey {
  readonly id: string;
  readonly seconds: number;
  readonly requestIds?: readonly string[] | undefined;
}

/** In minutes of presence: a move must place somebody, or spare more waiting than it shifts an arrival, and be worth telling. */
const worthOfCalm = { changeVisit: 15, changeMinutes: 1, changeStep: 3 };

/** A week's: each holds a worker for up to a minute, and other units wait behind them. */
const mostBuildsOfUnit = 7;

/** Has a day built in the background. Visits that were announced, confirmed or begun keep their hours, and nobody loses a booked visit. */
export class StartBuild {
  constructor(
    private readonly ledger: DayLedger,
    private readonly builds: DayBuilds,
  ) {}

  /** `requestIds` left out: every request that waits for this day. @throws PlanningRefusal `day-past`, `day-not-open`, `day-closed`, `build-running`, `request-not-plannable`, `not-found` */
  async start(actor: Actor, order: BuildOrder, at: Date): Promise<void> {
    const [day] = await this.ledger.look(actor, [order]);
    if (!day) throw unitUnknown();
    if (day.closedBecause !== null) throw new PlanningRefusal('day-not-open', day.closedBecause);
    if (day.state === 'closed')
      throw new PlanningRefusal('day-closed', 'Cette journée est close\u00a0: son plan ne change plus.');
    if (day.on < toLocal(at, day.timeZone).date)
      throw new PlanningRefusal(
        'day-past',
        `Le ${frenchDate(day.on)} est passé\u00a0: il n’y a plus rien à construire. Choisissez un jour à venir.`,
      );
    const requests = await this.requestsOf(actor, order);
    const visits = visitsToLive(day);
    const started = await this.builds.start(actor, {
      id: order.id,
      unitId: day.unitId,
      on: day.on,
      baseRevision: day.revision,
      seconds: order.seconds,
      problem: buildProblem(day, requests, at),
      at,
      atMostInUnit: mostBuildsOfUnit,
      basis: {
        requestIds: requests.map(({ id }) => id),
        visits: visits.map(({ id, requestIds, programme, announced }) => ({
          visitId: id,
          requestIds,
          programme,
          announced,
        })),
      },
    });
    if (started === 'unit-has-enough')
      throw new PlanningRefusal(
        'build-running',
        `${mostBuildsOfUnit} journées de cette unité attendent déjà leur construction\u00a0: attendez que l’une soit prête, ou arrêtez-en une.`,
      );
    if (started === 'day-being-built')
      throw new PlanningRefusal(
        'build-running',
        'Une construction de cette journée est déjà en cours. Attendez-la, ou arrêtez-la.',
      );
  }

  private async requestsOf(actor: Actor, order: BuildOrder): Promise<readonly LedgerRequest[]> {
    if (!order.requestIds) return this.ledger.requestsToPlace(actor, order);
    const asked = new Set(order.requestIds);
    const known = await this.ledger.findRequests(actor, [...asked]);
    if (known.length < asked.size) throw requestUnknown();
    if (!known.every(isPlannable))
      throw new PlanningRefusal(
        'request-not-plannable',
        'Une des demandes choisies n’attend pas de date\u00a0: elle doit être validée par un médecin et ne pas avoir déjà sa venue.',
      );
    if (known.some(({ unitId }) => unitId !== order.unitId))
      throw new PlanningRefusal(
        'request-not-plannable',
        'Une des demandes choisies est adressée à une autre unité\u00a0: construisez-la avec les journées de cette unité-là.',
      );
    return known;
  }
}

/** A booked visit outweighs all requests together: no plan that drops one can be the better one. */
function buildProblem(day: LedgerDay, requests: readonly LedgerRequest[], at: Date): Problem {
  const weight = 1 + requests.reduce((sum, { priority }) => sum + priority, 0);
  const notBefore = earliestChoice(day, at);
  return problemOfDay(day, {
    visits: visitsToLive(day).map((visit) => ({ ...visit, priority: 2 * weight })),
    toPlace: requests,
    keeps: (visit) => keepsItsHours(visit) || visit.perhapsTold === true || isUnderWay(visit, notBefore),
    objective: worthOfCalm,
    ...(notBefore === undefined ? {} : { notBefore }),
  });
}

/** Lived in part, or expected within the unit's notice: nothing is built anew around a patient who may be at the door or on the way. */
function isUnderWay({ lived, programme }: LedgerVisit, earliest: number | undefined): boolean {
  return lived.arrived || lived.doneSteps.length > 0 || (earliest !== undefined && programme.arrival <= earliest);
}
