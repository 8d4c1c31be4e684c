import type { Database } from '@diurne/database';
import { queryFreely } from '@diurne/database/testing';
import { startOf, stations, stepCodes, stepMinutes, waves, type BenchHouse } from './fill-house';

/** Weekdays: most of the year behind, the last of them ahead, without a hole from `first` on. */
export function weekdays(first: Date, count: number): readonly string[] {
  const days: string[] = [];
  for (const day = new Date(first); days.length < count; day.setUTCDate(day.getUTCDate() + 1))
    if (day.getUTCDay() % 6 !== 0) days.push(day.toISOString().slice(0, 10));
  return days;
}

const asked = `tstzrange(local_instant(v.on_date, %, 'Europe/Paris'), local_instant(v.on_date, %, 'Europe/Paris'))`;
const range = (from: string, to: string): string => asked.replace('%', from).replace('%', to);
const stay = `v.arrival + ${stepCodes.length * stepMinutes}`;
const stepStart = `v.arrival + s.no * ${stepMinutes}`;
const stepEnd = `v.arrival + (s.no + 1) * ${stepMinutes}`;

const visits = `
  CREATE TEMPORARY TABLE banc_visit ON COMMIT DROP AS
    SELECT gen_random_uuid() AS id, gen_random_uuid() AS request_id, d.on_date, n.no % ${stations} AS station,
      ${startOf(0)} + (n.no / ${stations}) * ${startOf(1) - startOf(0)} AS arrival, p.id AS patient_id
    FROM unnest($1::date[]) WITH ORDINALITY d(on_date, place)
      CROSS JOIN generate_series(0, ${stations * waves - 1}) n(no)
      JOIN (SELECT id, row_number() OVER (ORDER BY ipp) - 1 AS place FROM patient WHERE establishment_id = $2) p
        ON p.place = (d.place - 1) * ${stations * waves} + n.no`;

const rows: readonly string[] = [
  `INSERT INTO planning_day (establishment_id, unit_id, on_date, revision, opening_from, opening_to, opened_at)
   SELECT DISTINCT @establishment::uuid, @unit::uuid, v.on_date, 0, 450, 1110, now() FROM banc_visit v`,
  `INSERT INTO day_window (establishment_id, resource_id, on_date, from_minute, to_minute, capacity, during)
   SELECT @establishment::uuid, r.id, v.on_date, 450, 1110, 1, ${range('450', '1110')}
   FROM resource r, (SELECT DISTINCT on_date FROM banc_visit) v WHERE r.establishment_id = @establishment`,
  `INSERT INTO visit_request (id, establishment_id, unit_id, patient_id, pathway_version_id, prescriber_id, justification,
     priority, wished_from, wished_to, state, received_at)
   SELECT v.request_id, @establishment::uuid, @unit::uuid, v.patient_id, @version::uuid, @prescriber::uuid, 'banc', 2, v.on_date - 3, v.on_date + 3, 'booked', now()
   FROM banc_visit v`,
  `INSERT INTO day_visit (id, establishment_id, unit_id, patient_id, pathway_version_id, on_date, time_zone, state,
     arrival_minute, departure_minute, arrival_at, departure_at, presence, day_place_id, booked_at)
   SELECT v.id, @establishment::uuid, @unit::uuid, v.patient_id, @version::uuid, v.on_date, 'Europe/Paris', 'booked', v.arrival, ${stay},
     local_instant(v.on_date, v.arrival, 'Europe/Paris'), local_instant(v.on_date, ${stay}, 'Europe/Paris'),
     ${range('v.arrival', stay)}, (@armchairs::uuid[])[v.station + 1], now()
   FROM banc_visit v`,
  `INSERT INTO visit_answer (establishment_id, visit_id, request_id, position, active)
   SELECT @establishment::uuid, v.id, v.request_id, 0, true FROM banc_visit v`,
  `INSERT INTO care_step (establishment_id, visit_id, patient_id, code, label, start_minute, end_minute, during, patient_mode, optional)
   SELECT @establishment::uuid, v.id, v.patient_id, s.code, 'Acte ' || s.code, ${stepStart}, ${stepEnd}, ${range(stepStart, stepEnd)}, 'exclusive', false
   FROM banc_visit v, (SELECT code, no::int - 1 AS no FROM unnest(@codes::text[]) WITH ORDINALITY u(code, no)) s`,
  `INSERT INTO booking (establishment_id, resource_id, unit_no, on_date, visit_id, step_id, line_no, used, during)
   SELECT @establishment::uuid, (@nurses::uuid[])[v.station + 1], 1, v.on_date, v.id, s.id, 0, s.during, s.during
   FROM banc_visit v JOIN care_step s ON s.visit_id = v.id
   UNION ALL
   SELECT @establishment::uuid, (@armchairs::uuid[])[v.station + 1], 1, v.on_date, v.id, NULL, NULL, ${range('v.arrival', stay)}, ${range('v.arrival', stay)}
   FROM banc_visit v`,
];

/** Each of these days full; references are right by construction and not asked for one by one. */
export async function fillYear(database: Database, house: BenchHouse, days: readonly string[]): Promise<void> {
  const given: Readonly<Record<string, unknown>> = {
    establishment: house.establishmentId,
    unit: house.unitId,
    version: house.versionId,
    prescriber: house.prescriberId,
    nurses: house.nurses,
    armchairs: house.armchairs,
    codes: stepCodes,
  };
  const actor = { establishmentId: house.establishmentId, accountId: null };
  await database.transact(actor, async (tx) => {
    await queryFreely(tx, `SET LOCAL session_replication_role = replica`);
    await queryFreely(tx, visits, [days, house.establishmentId]);
    for (const sql of rows) {
      const names = [...new Set([...sql.matchAll(/@(\w+)/g)].map(([, name = '']) => name))];
      const numbered = sql.replace(/@(\w+)/g, (_, name: string) => `$${names.indexOf(name) + 1}`);
      await queryFreely(
        tx,
        numbered,
        names.map((name) => given[name]),
      );
    }
  });
  for (const table of ['visit_request', 'day_visit', 'visit_answer', 'care_step', 'booking', 'day_window'])
    await queryFreely(database, `VACUUM (ANALYZE) ${table}`);
}

/** Validated requests of people without a visit, wished in these days. */
export async function waitingRequests(
  database: Database,
  house: BenchHouse,
  wished: { readonly from: string; readonly to: string; readonly count: number; readonly skip: number },
): Promise<readonly string[]> {
  const found = await queryFreely<{ id: string }>(
    database,
    `INSERT INTO visit_request (establishment_id, unit_id, patient_id, pathway_version_id, prescriber_id, justification,
       priority, wished_from, wished_to, state, received_at)
     SELECT $1, $2, p.id, $3, $4, 'banc', 2, $5::date, $6::date, 'validated', now()
     FROM (SELECT id FROM patient WHERE establishment_id = $1 ORDER BY ipp DESC OFFSET $7 LIMIT $8) p
     RETURNING id`,
    [
      house.establishmentId,
      house.unitId,
      house.versionId,
      house.prescriberId,
      wished.from,
      wished.to,
      wished.skip,
      wished.count,
    ],
  );
  return found.map(({ id }) => id);
}

/** What an earlier run booked on these days, and who waited for a date. */
export async function forgetBookings(database: Database, house: BenchHouse, days: readonly string[]): Promise<void> {
  const ofDays = `establishment_id = $1 AND on_date = ANY ($2::date[])`;
  const ofVisits = `establishment_id = $1 AND visit_id IN (SELECT id FROM day_visit WHERE ${ofDays})`;
  await database.transact({ establishmentId: house.establishmentId, accountId: null }, async (tx) => {
    await queryFreely(tx, `SET LOCAL session_replication_role = replica`);
    for (const table of ['booking', 'care_step', 'visit_answer', 'visit_episode'])
      await queryFreely(tx, `DELETE FROM ${table} WHERE ${ofVisits}`, [house.establishmentId, days]);
    for (const table of ['day_visit', 'day_revision', 'planning_day'])
      await queryFreely(tx, `DELETE FROM ${table} WHERE ${ofDays}`, [house.establishmentId, days]);
    await queryFreely(tx, `DELETE FROM visit_request WHERE establishment_id = $1 AND state = 'proposed'`, [
      house.establishmentId,
    ]);
  });
}

/** A day of bare rows needs the windows that the product writes down by itself. */
export async function writeWindows(database: Database, house: BenchHouse, on: string): Promise<void> {
  await queryFreely(
    database,
    `INSERT INTO day_window (establishment_id, resource_id, on_date, from_minute, to_minute, capacity, during)
     SELECT $1, r.id, $2::date, 450, 1110, 1,
       tstzrange(local_instant($2::date, 450, 'Europe/Paris'), local_instant($2::date, 1110, 'Europe/Paris'))
     FROM resource r WHERE r.establishment_id = $1 ON CONFLICT DO NOTHING`,
    [house.establishmentId, on],
  );
}
