import { auditAll, putAllInOutbox, type AuditEntry, type Transaction } from '@diurne/database';
import { outboxEntry } from '@diurne/messaging';
import { PlanningRefusal, type DayChange, type RequestChange, type Settlement } from '@diurne/planning-application';
import type { LoadedDays } from './day-loader';
import { changedSince } from './revisions.reading';
import { writeRenumbered, writeVisits } from './write-visits';

/** Visits, and what goes with them in their own transaction: requests, revision of each day, the accepted draft, audit trail, and the patients' agendas through the outbox. */
export async function writeSettlement(
  tx: Transaction,
  { loaded }: LoadedDays,
  change: DayChange,
  settlement: Settlement,
  at: Date,
): Promise<void> {
  const units = new Map(loaded.map(({ unit }) => [unit.id, unit]));
  await writeRenumbered(tx, settlement.renumbered);
  await writeVisits(tx, loaded[0]?.unit.timeZone ?? 'Europe/Paris', settlement.visits, at);
  await writeRequests(tx, change.requests);
  await writeRevisions(tx, change, settlement, at);
  if (change.dayPlanId) await closePlan(tx, change.dayPlanId, at);
  await auditAll(
    tx,
    at,
    settlement.visits.map(({ visit }): AuditEntry => ({
      action: change.verb,
      subjectKind: 'day-visit',
      subjectId: visit.id,
      patientId: visit.patientId,
      reason: change.reason,
      detail: { unitId: visit.unitId, on: visit.on, state: visit.state },
    })),
  );
  await putAllInOutbox(
    tx,
    settlement.visits.map(({ visit }) =>
      outboxEntry(
        'issue-agenda',
        { visitId: visit.id },
        new Date(at.getTime() + (units.get(visit.unitId)?.agendaDelayMinutes ?? 0) * 60_000),
      ),
    ),
  );
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
  change: DayChange,
  { days, before, after }: Settlement,
  at: Date,
): Promise<void> {
  for (const day of days) {
    const [row] = await tx.query<{ number: number }>(
      `WITH risen AS (UPDATE planning_day SET revision = revision + 1 WHERE unit_id = $1 AND on_date = $2 AND revision = $3 RETURNING revision),
         written AS (INSERT INTO day_revision (establishment_id, unit_id, on_date, number, at, account_id, verb, reason, before, after, undoes) SELECT $4, $1, $2, revision, $5, $6, $7, $8, $9, $10, $11 FROM risen RETURNING number)
       SELECT number FROM written`,
      [
        day.unitId,
        day.on,
        day.revision,
        tx.actor.establishmentId,
        at,
        tx.actor.accountId,
        change.verb,
        change.reason,
        JSON.stringify(before),
        JSON.stringify(after),
        day.undoes,
      ],
    );
    if (!row) throw await changedSince(tx, day);
  }
}

async function closePlan(tx: Transaction, id: string, at: Date): Promise<void> {
  const [row] = await tx.query<{ id: string }>(
    `WITH closed AS (UPDATE day_plan SET state = 'accepted', ended_at = $2 WHERE id = $1 AND state = 'ready' RETURNING id) SELECT id FROM closed`,
    [id, at],
  );
  if (!row) throw new PlanningRefusal('build-not-ready', 'Ce brouillon a déjà été accepté ou abandonné.');
}
