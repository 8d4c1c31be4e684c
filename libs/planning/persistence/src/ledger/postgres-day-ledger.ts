import { audit, Database, type Transaction } from '@diurne/database';
import {
  DayLedger,
  PlanningRefusal,
  settleChange,
  unitUnknown,
  visitUnknown,
  type Actor,
  type ChangedDay,
  type ChangeOrder,
  type DayChange,
  type Found,
  type LedgerDay,
  type LedgerRequest,
  type LedgerVisit,
} from '@diurne/planning-application';
import { dayKeyOf, dayKeyText, distinctDays, type DayKey } from '@diurne/planning-domain';
import type { Clock } from '@diurne/time';
import { offerDates } from '../offers/offers.statements';
import { loadDays } from './day-loader';
import { openDays } from './open-days';
import { PathwayVersions } from './pathway-versions';
import { readRequests, readRequestsToPlace } from './requests.reading';
import { noteFirstProposed } from './requests.statements';
import { changedSince, readLastChange, readTurn } from './revisions.reading';
import { daysOfVisits, lockVisitsOfDays } from './visits.statements';
import { judgeLivedAnew } from '../lived-day/judge-lived-anew';
import { writeSettlement } from './write-settlement';

/** The ledger on PostgreSQL: it locks, loads and writes, one transaction a change; exclusion constraints have the last word. */
export class PostgresDayLedger extends DayLedger {
  constructor(
    private readonly database: Database,
    private readonly pathways = new PathwayVersions(),
    /** The database's clock: a change is as old as its turn, not as the question that asked for it. */
    private readonly clock?: Clock,
  ) {
    super();
  }

  override look(actor: Actor, days: readonly DayKey[]): Promise<readonly LedgerDay[]> {
    return this.database.transact(actor, async (tx) => {
      const loaded = await loadDays(tx, days, this.pathways);
      return days.flatMap((key) => loaded.days.get(dayKeyText(key)) ?? []);
    });
  }

  override dayOf(actor: Actor, visitId: string): Promise<DayKey | null> {
    return this.database.transact(actor, async (tx) => (await readDaysOfVisits(tx, [visitId])).get(visitId) ?? null);
  }

  override findRequests(actor: Actor, requestIds: readonly string[]): Promise<readonly LedgerRequest[]> {
    return this.database.transact(actor, (tx) => readRequests(tx, requestIds, this.pathways));
  }

  override requestsToPlace(actor: Actor, day: DayKey): Promise<readonly LedgerRequest[]> {
    return this.database.transact(actor, (tx) => readRequestsToPlace(tx, day, this.pathways));
  }

  override async noteProposed(actor: Actor, requestId: string, dates: readonly DayKey[], at: Date): Promise<void> {
    await this.database.transact(actor, async (tx) => {
      await tx.run(noteFirstProposed, [requestId, at]);
      const { establishmentId, accountId } = actor;
      for (const unitId of new Set(dates.map((date) => date.unitId))) {
        const days = dates.filter((date) => date.unitId === unitId).map(({ on }) => on);
        await tx.run(offerDates, [establishmentId, requestId, unitId, days, accountId, at]);
      }
      await audit(tx, at, { action: 'dates-proposed', subjectKind: 'visit-request', subjectId: requestId });
    });
  }

  override change(
    actor: Actor,
    asked: ChangeOrder,
    decide: (found: Found) => DayChange,
  ): Promise<readonly ChangedDay[]> {
    return this.database.transact(actor, async (tx) => {
      const keys = await daysOf(tx, asked);
      await Database.lockDays(
        tx,
        keys.map(({ on }) => on),
      );
      // Nothing that is written under a visit's lock slips in between what is read here and what is written.
      await tx.run(lockVisitsOfDays, [JSON.stringify(keys.map(({ unitId, on }) => ({ unitId, on })))]);
      const order = { ...asked, at: await readTurn(tx, keys, this.clock?.() ?? asked.at) };
      const loaded = await loadDays(tx, keys, this.pathways);
      await refuseStale(tx, order, loaded.days);
      const found = await this.find(tx, order, loaded.days);
      const change = decide(found);
      const settlement = settleChange(found, change);
      await openDays(tx, settlement.days, loaded, order.at);
      await writeSettlement(tx, loaded, change, settlement, order);
      await judgeLivedAnew(tx, settlement, this.pathways, order.at);
      return settlement.days.map(({ unitId, on, revision }) => ({ unitId, on, revision: revision + 1 }));
    });
  }

  private async find(tx: Transaction, order: ChangeOrder, days: ReadonlyMap<string, LedgerDay>): Promise<Found> {
    const standing = new Map(
      [...days.values()].flatMap((day) => day.visits.map((visit) => [visit.id, visit] as const)),
    );
    const visits = new Map<string, LedgerVisit>();
    for (const id of order.visitIds ?? []) {
      const visit = standing.get(id);
      if (!visit) throw await wentElsewhere(tx, id, order);
      visits.set(id, visit);
    }
    const lastChange = order.undo ? await readLastChange(tx, order.undo) : null;
    const requestIds = [
      ...(order.requestIds ?? []),
      ...[...visits.values()].flatMap((visit) => visit.requestIds),
      ...(lastChange?.after.requests.map(({ id }) => id) ?? []),
    ];
    const requests = await readRequests(tx, requestIds, this.pathways, true);
    return { days, visits, requests: new Map(requests.map((request) => [request.id, request])), lastChange };
  }
}

/** It was moved between the reading of its day and the lock. */
async function wentElsewhere(tx: Transaction, visitId: string, { days }: ChangeOrder): Promise<PlanningRefusal> {
  const day = days[0] ?? (await readDaysOfVisits(tx, [visitId])).get(visitId);
  return day ? changedSince(tx, day) : visitUnknown();
}

/** A day that is not what its author saw refuses all. @throws PlanningRefusal `not-found`, `day-changed-since` */
async function refuseStale(tx: Transaction, order: ChangeOrder, days: ReadonlyMap<string, LedgerDay>): Promise<void> {
  for (const seen of order.days) {
    const day = days.get(dayKeyText(seen));
    if (!day) throw unitUnknown();
    if (day.revision !== seen.revision) throw await changedSince(tx, seen);
  }
}

async function readDaysOfVisits(tx: Transaction, visitIds: readonly string[]): Promise<ReadonlyMap<string, DayKey>> {
  const rows = await tx.run(daysOfVisits, [visitIds]);
  return new Map(rows.map(({ id, unitId, on }) => [id, { unitId, on }]));
}

/** Every day to lock: those that are judged, where the visits stand, and what the change to be undone touched. @throws PlanningRefusal `not-found` */
async function daysOf(tx: Transaction, { days, visitIds = [], undo }: ChangeOrder): Promise<readonly DayKey[]> {
  const standing = await readDaysOfVisits(tx, visitIds);
  if (visitIds.some((id) => !standing.has(id))) throw visitUnknown();
  const undone = undo ? await readLastChange(tx, undo) : null;
  return distinctDays([...days, ...standing.values(), ...[...(undone?.numbers.keys() ?? [])].map(dayKeyOf)]);
}
