import { audit, Database, type Transaction } from '@diurne/database';
import {
  DayLedger,
  judgeDay,
  numberUnits,
  PlanningRefusal,
  visitUnknown,
  type Actor,
  type ChangedDay,
  type ChangeOrder,
  type DayChange,
  type Found,
  type LedgerDay,
  type LedgerRequest,
  type NextVisit,
  type StandingRevision,
} from '@diurne/planning-application';
import type { CivilDate } from '@diurne/time';
import { readUnit, type UnitFrame, type UnitOf } from './day-frame.reading';
import { loadDays } from './day-loader';
import { openDays } from './open-days';
import { PathwayVersions } from './pathway-versions';
import { readRequests, readRequestsToPlace } from './requests.reading';
import { changedSince, readLastChange } from './revisions.reading';
import { writeChange } from './write-change';
import { isActiveState, writeRenumbered, writeVisits, type NumberedVisit } from './write-visits';

/** The ledger on PostgreSQL: one transaction a change, its days locked in order; exclusion constraints have the last word. */
export class PostgresDayLedger extends DayLedger {
  constructor(
    private readonly database: Database,
    private readonly pathways = new PathwayVersions(),
  ) {
    super();
  }

  override look(actor: Actor, days: readonly CivilDate[], of: UnitOf = {}): Promise<readonly LedgerDay[]> {
    return this.database.transact(actor, async (tx) => {
      const unit = await readUnit(tx, of);
      return unit ? [...(await loadDays(tx, unit, days, this.pathways)).days.values()] : [];
    });
  }

  override dayOf(actor: Actor, visitId: string): Promise<CivilDate | null> {
    return this.database.transact(actor, (tx) => dayOfVisit(tx, visitId));
  }

  override findRequests(actor: Actor, requestIds: readonly string[]): Promise<readonly LedgerRequest[]> {
    return this.database.transact(actor, (tx) => readRequests(tx, requestIds, this.pathways));
  }

  override requestsToPlace(actor: Actor, on: CivilDate): Promise<readonly LedgerRequest[]> {
    return this.database.transact(actor, async (tx) => {
      const unit = await readUnit(tx, {});
      return unit ? readRequestsToPlace(tx, unit.id, on, this.pathways) : [];
    });
  }

  override async noteProposed(actor: Actor, requestId: string, at: Date): Promise<void> {
    await this.database.transact(actor, async (tx) => {
      await tx.query(`UPDATE visit_request SET first_proposed_at = $2 WHERE id = $1 AND first_proposed_at IS NULL`, [
        requestId,
        at,
      ]);
      await audit(tx, at, { action: 'dates-proposed', subjectKind: 'visit-request', subjectId: requestId });
    });
  }

  override change(actor: Actor, order: ChangeOrder, decide: (found: Found) => DayChange): Promise<ChangedDay> {
    return this.database.transact(actor, async (tx) => {
      const unit = await readUnit(tx, {
        visitId: order.visitId,
        requestId: order.visitId ? undefined : order.requestIds?.[0],
      });
      if (!unit)
        throw new PlanningRefusal('not-found', 'Cette venue ou cette demande n’existe pas dans cet établissement.');
      const { on, days } = await daysOf(tx, unit, order);
      await Database.lockDays(tx, days);
      await holdVisits(tx, unit, days);
      const loaded = await loadDays(tx, unit, days, this.pathways);
      const found = await this.find(tx, unit, order, on, loaded.days);
      if (found.day.revision !== order.expectedRevision) throw await changedSince(tx, unit, on);
      const change = decide(found);
      await openDays(tx, unit, loaded, order.at);
      await apply(tx, unit, found.days, change, order.at);
      return { on, revision: found.day.revision + 1 };
    });
  }

  private async find(
    tx: Transaction,
    unit: UnitFrame,
    order: ChangeOrder,
    on: CivilDate,
    days: ReadonlyMap<CivilDate, LedgerDay>,
  ): Promise<Found> {
    const day = days.get(on);
    const visit = [...days.values()].flatMap(({ visits }) => visits).find(({ id }) => id === order.visitId) ?? null;
    if (!day || (order.visitId && !visit)) throw await changedSince(tx, unit, on);
    const lastChange: StandingRevision | null = order.withLastChange ? await readLastChange(tx, unit, on) : null;
    const requestIds = [
      ...(order.requestIds ?? []),
      ...(visit ? [visit.requestId] : []),
      ...(lastChange?.after.requests.map(({ id }) => id) ?? []),
    ];
    const requests = await readRequests(tx, requestIds, this.pathways, true);
    return { day, days, visit, requests: new Map(requests.map((request) => [request.id, request])), lastChange };
  }
}

/** Facts of the day and agendas are written under their visit's row lock: none slips in between what is read here and what is written. */
const holdVisits = (tx: Transaction, unit: UnitFrame, days: readonly CivilDate[]): Promise<unknown> =>
  tx.query(`SELECT id FROM day_visit WHERE unit_id = $1 AND on_date = ANY($2::date[]) ORDER BY id FOR UPDATE`, [
    unit.id,
    days,
  ]);

const dayOfVisit = async (tx: Transaction, visitId: string): Promise<CivilDate | null> =>
  (await tx.query<{ on: CivilDate }>(`SELECT on_date::text AS on FROM day_visit WHERE id = $1`, [visitId]))[0]?.on ??
  null;

/** The day that is judged, and every day to lock: where the visit stands, where it goes, and what the change to be undone touched. */
async function daysOf(
  tx: Transaction,
  unit: UnitFrame,
  order: ChangeOrder,
): Promise<{ on: CivilDate; days: readonly CivilDate[] }> {
  const standsOn = order.visitId ? await dayOfVisit(tx, order.visitId) : null;
  const on = order.on ?? standsOn;
  if (on === null) throw visitUnknown();
  const undone = order.withLastChange ? await readLastChange(tx, unit, on) : null;
  return { on, days: [...new Set([on, ...(standsOn ? [standsOn] : []), ...(undone?.numbers.keys() ?? [])])].sort() };
}

/** Judges every day that the change touches, numbers the units, and writes it all. */
async function apply(
  tx: Transaction,
  unit: UnitFrame,
  days: ReadonlyMap<CivilDate, LedgerDay>,
  change: DayChange,
  at: Date,
): Promise<void> {
  const touched = [...days.values()].filter(({ on }) =>
    change.visits.some(({ before, after }) => before?.on === on || after.on === on),
  );
  const numbered: NumberedVisit[] = [];
  for (const day of touched) {
    const staying = change.visits
      .filter(({ after }) => after.on === day.on && isActiveState(after))
      .map(({ after }) => after);
    const leaving = new Set(change.visits.flatMap(({ before }) => (before ? [before.id] : [])));
    judgeDay(day, staying, leaving);
    const { units, renumbered } = numberUnits(day, staying, leaving);
    await writeRenumbered(
      tx,
      renumbered.map((one) => ({ ...one, was: unitsBefore(day, one.visitId, one.key) })),
    );
    numbered.push(
      ...change.visits
        .filter(({ after }) => after.on === day.on)
        .map(({ before, after }): NumberedVisit => ({
          visit: after,
          existed: before !== null,
          units: units.get(after.id) ?? after.units ?? before?.units ?? {},
          announcedAt: announcedAtOf(after),
        })),
    );
  }
  const resources = new Map(
    [...days.values()].flatMap((day) => day.capacity.resources.map((resource) => [resource.id, resource] as const)),
  );
  await writeVisits(tx, unit, numbered, resources, at);
  await writeChange(tx, unit, touched, change, numbered, at);
}

const announcedAtOf = ({ announced, announcedAt }: NextVisit): string | null =>
  announced ? (announcedAt ?? null) : null;

function unitsBefore(day: LedgerDay, visitId: string, key: string): readonly number[] {
  return (
    day.visits.find(({ id }) => id === visitId)?.units[key] ??
    day.foreign.find((one) => one.visitId === visitId && one.key === key)?.unitNos ??
    []
  );
}
