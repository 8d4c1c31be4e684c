import type { PatientAgenda } from '@diurne/agenda-domain';
import { bool, civilDay, instant, int, json, statement, text, uuid, word } from '@diurne/database';

/** Of visit, instant, and whether who knows these hours already is passed over: no row then. */
export const tellVisitAnnounced = statement({
  name: 'agenda/announce-visit',
  sql: `SELECT unit_id AS "unitId", on_date::text AS "on" FROM announce_visit($1, $2, $3)`,
  gives: { unitId: uuid, on: civilDay() },
});

/** How long the visit's unit waits before it tells the patient. */
export const delayOfVisit = statement({
  name: 'agenda/delay-of-visit',
  sql: `
    SELECT u.agenda_delay_minutes AS "delayMinutes"
    FROM known_visit v JOIN known_unit u ON u.id = v.unit_id
    WHERE v.id = $1`,
  gives: { delayMinutes: int },
});

export const versionById = statement({
  name: 'agenda/version-by-id',
  sql: `
    SELECT a.id, a.visit_id, a.uid, a.sequence, a.method, a.content, a.issued_at,
      NOT EXISTS (
        SELECT FROM agenda_version b WHERE b.visit_id = a.visit_id AND b.sequence > a.sequence) AS newest
    FROM agenda_version a
    WHERE a.id = $1`,
  gives: {
    id: uuid,
    visit_id: uuid,
    uid: text,
    sequence: int,
    method: word<'REQUEST' | 'CANCEL'>(),
    content: json<PatientAgenda>(),
    issued_at: instant,
    newest: bool,
  },
});

export const visitOfVersion = statement({
  name: 'agenda/visit-of-version',
  sql: `SELECT visit_id AS "visitId" FROM agenda_version WHERE id = $1`,
  gives: { visitId: uuid },
});

/** Of the key of a visit's agenda. */
export const waitingAgenda = statement({
  name: 'agenda/waiting-agenda',
  sql: `SELECT due_at AS "dueAt" FROM due_message WHERE deduplication_key = $1`,
  gives: { dueAt: instant },
});

export const newestVersion = statement({
  name: 'agenda/newest-version',
  sql: `SELECT id FROM agenda_version WHERE visit_id = $1 ORDER BY sequence DESC LIMIT 1`,
  gives: { id: uuid },
});

export const insertVersion = statement({
  name: 'agenda/insert-version',
  sql: `
    INSERT INTO agenda_version (establishment_id, visit_id, uid, sequence, method, content, issued_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    RETURNING id`,
  gives: { id: uuid },
});
