import type { Database } from '@diurne/database';
import { queryFreely } from '@diurne/database/testing';
import type { DayKey } from '@diurne/planning-domain';
import type { CivilDate } from '@diurne/time';
import type { PostgresDayLedger } from '../ledger/postgres-day-ledger';
import type { PlannedHouse } from './a-planned-house';
import { storm, violationsOf } from './storm';

/** What a clean refusal may say while everybody writes at once. */
const clean = [
  'day-changed-since',
  'plan-refused',
  'resource-already-booked',
  'patient-already-booked',
  'nothing-to-undo',
  'visit-state-refused',
  'request-not-plannable',
];

/** After any storm: only clean refusals, every day holds, and every accepted change left exactly its traces. */
export async function expectCalmAfter(
  database: Database,
  ledger: PostgresDayLedger,
  house: PlannedHouse,
  days: readonly DayKey[],
  force: { clients: number; acts: number; seed: number },
): Promise<void> {
  const rows = <Row>(sql: string) => database.transact(house.actor, (tx) => queryFreely<Row>(tx, sql));
  const { done, refused } = await storm(ledger, house, days, force);
  expect([...refused.keys()].filter((code) => !clean.includes(code))).toEqual([]);
  expect(done).toBeGreaterThan(force.clients / 2);
  for (const day of await ledger.look(house.actor, days)) expect(violationsOf(day)).toEqual([]);
  const [counts] = await rows<Record<string, number>>(`SELECT
    (SELECT sum(revision)::int FROM planning_day) - (SELECT count(*)::int FROM day_revision) AS revisions,
    (SELECT count(*)::int FROM day_visit v WHERE v.active AND NOT EXISTS (SELECT FROM booking b WHERE b.visit_id = v.id AND b.state = 'active')) AS "visitsWithoutBooking",
    (SELECT count(*)::int FROM booking b JOIN day_visit v ON v.id = b.visit_id WHERE b.state = 'active' AND NOT v.active) AS "bookingsWithoutVisit",
    (SELECT count(*)::int FROM visit_answer v JOIN visit_request r ON r.id = v.request_id WHERE v.active <> (r.state = 'booked') AND NOT EXISTS (SELECT FROM visit_answer o WHERE o.request_id = r.id AND o.active AND o.visit_id <> v.visit_id)) AS "requestsOutOfStep",
    (SELECT count(*)::int FROM day_revision r, jsonb_object_keys(r.after->'numbers') AS day WHERE NOT EXISTS (SELECT FROM day_revision o WHERE o.unit_id::text || '/' || o.on_date::text = day AND o.number = (r.after->'numbers'->>day)::int)) AS "revisionsAstray",
    (SELECT count(*)::int FROM day_visit v WHERE NOT EXISTS (SELECT FROM event_reaction r WHERE r.visit_id = v.id AND r.reaction = 'prepare-agenda')) AS "visitsNotTold"`);
  expect(counts).toEqual({
    revisions: 0,
    visitsWithoutBooking: 0,
    bookingsWithoutVisit: 0,
    requestsOutOfStep: 0,
    revisionsAstray: 0,
    visitsNotTold: 0,
  });
  const [audited] = await rows<{ n: number }>(
    `SELECT count(*)::int AS n FROM audit_event WHERE subject_kind = 'day-visit'`,
  );
  expect(audited?.n).toBe(done);
}

/** Both dates in the house's first unit and in another one that shares its people, places and platforms. */
export async function twoDaysOfTwoUnits(
  house: PlannedHouse,
  first: CivilDate,
  second: CivilDate,
): Promise<readonly DayKey[]> {
  const other = await house.openAnotherUnit();
  return [first, second].flatMap((on) => [house.day(on), house.day(on, other)]);
}
