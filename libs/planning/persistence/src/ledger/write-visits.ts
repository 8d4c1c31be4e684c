import type { Transaction } from '@diurne/database';
import { placeKey, takingKey, type Renumbered, type SettledVisit } from '@diurne/planning-application';
import { isActive } from '@diurne/planning-domain';

/** Visits, their steps and their bookings, a statement for each table however many visits there are. Steps keep their ids. */
export async function writeVisits(
  tx: Transaction,
  timeZone: string,
  settled: readonly SettledVisit[],
  at: Date,
): Promise<void> {
  if (settled.length === 0) return;
  await tx.query(
    `INSERT INTO day_visit (id, establishment_id, unit_id, patient_id, pathway_version_id, on_date, time_zone, state, arrival_minute, departure_minute, arrival_at, departure_at, presence,
       day_place_id, announced_at, cancellation_class, cancellation_reason, cancelled_at, booked_at, booked_by)
     SELECT v.id, $2, v.unit_id, v.patient_id, v.pathway_version_id, v.on_date, $3, v.state, v.arrival, v.departure, i.arrival_at, i.departure_at, tstzrange(i.arrival_at, i.departure_at),
       v.day_place_id, v.announced_at, v.reason_class, v.reason, CASE WHEN v.reason IS NOT NULL THEN $4::timestamptz END, $4, $5
     FROM jsonb_to_recordset($1::jsonb) AS v(id uuid, unit_id uuid, patient_id uuid, pathway_version_id uuid, on_date date, state text, arrival int, departure int, day_place_id uuid, announced_at timestamptz,
       reason_class text, reason text)
     CROSS JOIN LATERAL (SELECT local_instant(v.on_date, v.arrival, $3) AS arrival_at, local_instant(v.on_date, v.departure, $3) AS departure_at) i
     ON CONFLICT (id) DO UPDATE SET unit_id = excluded.unit_id, on_date = excluded.on_date, state = excluded.state, arrival_minute = excluded.arrival_minute, departure_minute = excluded.departure_minute, arrival_at = excluded.arrival_at,
       departure_at = excluded.departure_at, presence = excluded.presence, day_place_id = excluded.day_place_id, announced_at = excluded.announced_at, cancellation_class = excluded.cancellation_class,
       cancellation_reason = excluded.cancellation_reason, cancelled_at = excluded.cancelled_at, version = day_visit.version + 1`,
    [JSON.stringify(settled.map(visitRow)), tx.actor.establishmentId, timeZone, at, tx.actor.accountId],
  );
  await writeAnswers(tx, settled);
  const existing = settled.filter(({ existed }) => existed).map(({ visit }) => visit.id);
  if (existing.length > 0) await tx.query(`DELETE FROM booking WHERE visit_id = ANY($1::uuid[])`, [existing]);
  await writeBookings(tx, timeZone, settled, await writeSteps(tx, timeZone, settled, existing));
}

function visitRow({ visit, announcedAt }: SettledVisit) {
  const { programme } = visit;
  return {
    id: visit.id,
    unit_id: visit.unitId,
    patient_id: visit.patientId,
    pathway_version_id: visit.pathwayVersionId,
    on_date: visit.on,
    state: visit.state,
    arrival: programme.arrival,
    departure: programme.departure,
    day_place_id: programme.dayPlaceId,
    announced_at: announcedAt,
    reason_class: visit.ending?.reasonClass ?? null,
    reason: visit.ending?.reason ?? null,
  };
}

/** What a visit answers stays as it was booked. */
async function writeAnswers(tx: Transaction, settled: readonly SettledVisit[]): Promise<void> {
  const rows = settled.flatMap(({ visit }) =>
    visit.requestIds.map((request_id, position) => ({ visit_id: visit.id, request_id, position })),
  );
  await tx.query(
    `INSERT INTO visit_answer (establishment_id, visit_id, request_id, position, active) SELECT $2, a.visit_id, a.request_id, a.position, v.active
     FROM jsonb_to_recordset($1::jsonb) AS a(visit_id uuid, request_id uuid, position int) JOIN day_visit v ON v.id = a.visit_id
     ON CONFLICT (establishment_id, visit_id, request_id) DO NOTHING`,
    [JSON.stringify(rows), tx.actor.establishmentId],
  );
}

/** Ids by visit and code. An optional step that is no longer planned goes. */
async function writeSteps(
  tx: Transaction,
  timeZone: string,
  settled: readonly SettledVisit[],
  existing: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = settled.flatMap(({ visit }) =>
    visit.programme.steps.map(({ code, start, end }) => {
      const step = visit.pathway.steps.find((one) => one.code === code);
      return {
        visit_id: visit.id,
        patient_id: visit.patientId,
        on_date: visit.on,
        code,
        label: step?.label ?? code,
        start,
        until: end,
        mode: step?.patient ?? 'exclusive',
        optional: step?.optional ?? false,
        active: isActive(visit),
      };
    }),
  );
  if (existing.length > 0) {
    await tx.query(
      `DELETE FROM care_step s WHERE s.visit_id = ANY($1::uuid[]) AND s.visit_id::text || ' ' || s.code <> ALL($2::text[])`,
      [existing, rows.map(({ visit_id, code }) => `${visit_id} ${code}`)],
    );
  }
  const written = await tx.query<{ id: string; visitId: string; code: string }>(
    `INSERT INTO care_step (establishment_id, visit_id, patient_id, code, label, start_minute, end_minute, during, patient_mode, optional, active)
     SELECT $2, s.visit_id, s.patient_id, s.code, s.label, s.start, s.until, tstzrange(local_instant(s.on_date, s.start, $3), local_instant(s.on_date, s.until, $3)), s.mode, s.optional, s.active
     FROM jsonb_to_recordset($1::jsonb) AS s(visit_id uuid, patient_id uuid, on_date date, code text, label text, start int, until int, mode text, optional boolean, active boolean)
     ON CONFLICT (establishment_id, visit_id, code) DO UPDATE SET start_minute = excluded.start_minute, end_minute = excluded.end_minute, during = excluded.during, active = excluded.active
     RETURNING id, visit_id AS "visitId", code`,
    [JSON.stringify(rows), tx.actor.establishmentId, timeZone],
  );
  return new Map(written.map(({ id, visitId, code }) => [`${visitId} ${code}`, id]));
}

async function writeBookings(
  tx: Transaction,
  timeZone: string,
  settled: readonly SettledVisit[],
  stepIds: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = settled.flatMap(({ visit, units, takings }) => {
    const stepOf = new Map(
      visit.programme.steps.flatMap(({ code, resourceIds }) =>
        resourceIds.map(
          (_, line) => [takingKey(code, line), { id: stepIds.get(`${visit.id} ${code}`) ?? null, line }] as const,
        ),
      ),
    );
    return takings.flatMap(({ key, resourceId, from, until, to }) =>
      (units[key] ?? []).map((unitNo) => ({
        visit_id: visit.id,
        on_date: visit.on,
        resource_id: resourceId,
        unit_no: unitNo,
        step_id: stepOf.get(key)?.id ?? null,
        line_no: key === placeKey ? null : (stepOf.get(key)?.line ?? null),
        start: from,
        until,
        free: to,
        state: isActive(visit) ? 'active' : 'released',
      })),
    );
  });
  await tx.query(
    `INSERT INTO booking (establishment_id, resource_id, unit_no, on_date, visit_id, step_id, line_no, used, during, state)
     SELECT $2, b.resource_id, b.unit_no, b.on_date, b.visit_id, b.step_id, b.line_no, tstzrange(i.start_at, local_instant(b.on_date, b.until, $3)), tstzrange(i.start_at, local_instant(b.on_date, b.free, $3)), b.state
     FROM jsonb_to_recordset($1::jsonb) AS b(visit_id uuid, on_date date, resource_id uuid, unit_no int, step_id uuid, line_no int, start int, until int, free int, state text)
     CROSS JOIN LATERAL (SELECT local_instant(b.on_date, b.start, $3) AS start_at) i`,
    [JSON.stringify(rows), tx.actor.establishmentId, timeZone],
  );
}

/** Others whose unit had to change so that the new ones have one in one piece; the constraint waits until the end of the transaction. */
export async function writeRenumbered(tx: Transaction, renumbered: readonly Renumbered[]): Promise<void> {
  const rows = renumbered.flatMap(({ visitId, key, unitNos, was }) => {
    const gone = was.filter((no) => !unitNos.includes(no));
    const come = unitNos.filter((no) => !was.includes(no));
    const [code, line] =
      key === placeKey
        ? [null, null]
        : [key.slice(0, key.lastIndexOf('/')), Number(key.slice(key.lastIndexOf('/') + 1))];
    return gone.map((old, index) => ({ visit_id: visitId, code, line, old, fresh: come[index] ?? old }));
  });
  if (rows.length === 0) return;
  await tx.query(
    `UPDATE booking b SET unit_no = r.fresh FROM jsonb_to_recordset($1::jsonb) AS r(visit_id uuid, code text, line int, old int, fresh int)
     WHERE b.visit_id = r.visit_id AND b.state <> 'released' AND b.unit_no = r.old AND b.line_no IS NOT DISTINCT FROM r.line
       AND (b.step_id IS NULL AND r.code IS NULL OR b.step_id = (SELECT s.id FROM care_step s WHERE s.visit_id = r.visit_id AND s.code = r.code))`,
    [JSON.stringify(rows)],
  );
}
