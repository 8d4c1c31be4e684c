import { auditAll, type AuditEntry, type Transaction } from '@diurne/database';
import { emit, type Happening } from '@diurne/messaging';
import {
  PlanningRefusal,
  type ChangeSide,
  type DayChange,
  type LedgerDay,
  type RequestChange,
  type VisitSnapshot,
} from '@diurne/planning-application';
import type { CivilDate } from '@diurne/time';
import { requestHappening, visitHappening } from '../events/planning-happenings';
import type { UnitFrame } from './day-frame.reading';
import { changedSince, type StoredSide } from './revisions.reading';
import type { NumberedVisit } from './write-visits';

/** What goes with the visits in their own transaction: requests, revision of each day, the accepted draft, audit trail, and what has thereby happened. */
export async function writeChange(
  tx: Transaction,
  unit: UnitFrame,
  touched: readonly LedgerDay[],
  change: DayChange,
  numbered: readonly NumberedVisit[],
  at: Date,
): Promise<void> {
  await writeRequests(tx, change.requests);
  await writeRevisions(tx, unit, touched, change, numbered, at);
  if (change.dayPlanId) await closePlan(tx, change.dayPlanId, at);
  await auditAll(
    tx,
    at,
    numbered.map(({ visit }): AuditEntry => ({
      action: change.verb,
      subjectKind: 'day-visit',
      subjectId: visit.id,
      patientId: visit.patientId,
      reason: change.reason,
      detail: { on: visit.on, state: visit.state },
    })),
  );
  await emit(tx, at, happeningsOf(unit, touched, change));
}

function happeningsOf(unit: UnitFrame, touched: readonly LedgerDay[], change: DayChange): Happening[] {
  return [
    ...change.requests.map(({ event }) => requestHappening(event)),
    ...change.visits.map(({ before, after, event }) =>
      visitHappening(event, {
        unitId: unit.id,
        on: after.on,
        fromUnitId: unit.id,
        fromOn: (before ?? after).on,
        requestIds: [after.requestId],
      }),
    ),
    ...touched.map(({ on, revision }): Happening => ({
      name: 'day-changed',
      payload: { unitId: unit.id, on, revision: revision + 1 },
    })),
  ];
}

async function writeRequests(tx: Transaction, requests: readonly RequestChange[]): Promise<void> {
  if (requests.length === 0) return;
  await tx.query(
    `UPDATE visit_request q SET state = r.state, last_refusal = CASE WHEN r.state = 'booked' THEN NULL ELSE q.last_refusal END, version = q.version + 1
     FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, state text) WHERE q.id = r.id`,
    [JSON.stringify(requests.map(({ after }) => ({ id: after.id, state: after.state })))],
  );
}

/** The number in the update's condition: of two writers on one revision, one is refused. */
async function writeRevisions(
  tx: Transaction,
  unit: UnitFrame,
  touched: readonly LedgerDay[],
  change: DayChange,
  numbered: readonly NumberedVisit[],
  at: Date,
): Promise<void> {
  const numbers = Object.fromEntries(touched.map(({ on, revision }) => [on, revision + 1])) as Record<
    CivilDate,
    number
  >;
  const before: StoredSide = { ...sideBefore(change), numbers };
  const after: StoredSide = { ...sideAfter(change, numbered), numbers };
  for (const { on, revision } of touched) {
    const [row] = await tx.query<{ number: number }>(
      `WITH risen AS (UPDATE planning_day SET revision = revision + 1 WHERE unit_id = $1 AND on_date = $2 AND revision = $3 RETURNING revision),
         written AS (INSERT INTO day_revision (establishment_id, unit_id, on_date, number, at, account_id, verb, reason, before, after, undoes) SELECT $4, $1, $2, revision, $5, $6, $7, $8, $9, $10, $11 FROM risen RETURNING number)
       SELECT number FROM written`,
      [
        unit.id,
        on,
        revision,
        tx.actor.establishmentId,
        at,
        tx.actor.accountId,
        change.verb,
        change.reason,
        JSON.stringify(before),
        JSON.stringify(after),
        change.undoes?.get(on) ?? null,
      ],
    );
    if (!row) throw await changedSince(tx, unit, on);
  }
}

function sideBefore({ visits, requests }: DayChange): ChangeSide {
  return {
    visits: visits.flatMap(({ before }) =>
      before ? [snapshot({ visit: before, units: before.units, announcedAt: before.announcedAt })] : [],
    ),
    requests: requests.map(({ before: { id, state, visitId } }) => ({ id, state, visitId })),
  };
}

function sideAfter({ requests }: DayChange, numbered: readonly NumberedVisit[]): ChangeSide {
  return {
    visits: numbered.map(snapshot),
    requests: requests.map(({ after: { id, state, visitId } }) => ({ id, state, visitId })),
  };
}

function snapshot({
  visit,
  units,
  announcedAt,
}: Pick<NumberedVisit, 'units' | 'announcedAt'> & {
  readonly visit: Omit<VisitSnapshot, 'units' | 'announcedAt'>;
}): VisitSnapshot {
  const { id, requestId, patientId, on, pathwayVersionId, state, programme, announced, ending } = visit;
  return { id, requestId, patientId, on, pathwayVersionId, state, programme, announced, ending, units, announcedAt };
}

async function closePlan(tx: Transaction, id: string, at: Date): Promise<void> {
  const [row] = await tx.query<{ id: string }>(
    `WITH closed AS (UPDATE day_plan SET state = 'accepted', ended_at = $2 WHERE id = $1 AND state = 'ready' RETURNING id) SELECT id FROM closed`,
    [id, at],
  );
  if (!row) throw new PlanningRefusal('build-not-ready', 'Ce brouillon a déjà été accepté ou abandonné.');
}
