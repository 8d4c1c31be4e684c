import type { PatientAgenda } from '@diurne/agenda-domain';
import { bool, civilDay, instant, int, json, statement, text, uuid, word } from '@diurne/database';

/** Of visit, instant, and whether who knows these hours already is passed over: no row then. */
export const tellVisitAnnounced = statement({
  name: 'agenda/announce-visit',
  sql: `SELECT unit_id AS "unitId", on_date::text AS "on" FROM announce_visit($1, $2, $3)`,
  gives: { unitId: uuid, on: civilDay() },
});

/** How long the visit's unit waits before it tells the patient; no row of who has died. */
export const delayOfVisit = statement({
  name: 'agenda/delay-of-visit',
  sql: `
    SELECT u.agenda_delay_minutes AS "delayMinutes"
    FROM known_visit v JOIN known_unit u ON u.id = v.unit_id
    WHERE v.id = $1 AND NOT EXISTS (SELECT FROM known_death d WHERE d.patient_id = v.patient_id)`,
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

export const insertVersion = statement({
  name: 'agenda/insert-version',
  sql: `
    INSERT INTO agenda_version (establishment_id, visit_id, uid, sequence, method, content, issued_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    RETURNING id`,
  gives: { id: uuid },
});

/** Of establishment, visit, instant and account: the last wish counts. */
export const holdTelling = statement({
  name: 'agenda/hold-telling',
  sql: `
    INSERT INTO agenda_hold (establishment_id, visit_id, held_at, account_id) VALUES ($1, $2, $3, $4)
    ON CONFLICT (establishment_id, visit_id)
      DO UPDATE SET held_at = excluded.held_at, account_id = excluded.account_id`,
});

export const letTell = statement({
  name: 'agenda/let-tell',
  sql: `DELETE FROM agenda_hold WHERE visit_id = $1`,
});

/** Of establishment, visit, version, instant, account, means, whether reached, and words. */
export const insertCall = statement({
  name: 'agenda/insert-call',
  sql: `
    INSERT INTO patient_call (
      establishment_id, visit_id, agenda_version_id, at, account_id, means, reached, said)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
});

export const callToWithdraw = statement({
  name: 'agenda/call-to-withdraw',
  sql: `SELECT visit_id AS "visitId" FROM known_call WHERE id = $1`,
  gives: { visitId: uuid },
});

/** Of establishment, call, instant, account and reason; no row when somebody has withdrawn it before. */
export const insertCallWithdrawal = statement({
  name: 'agenda/insert-call-withdrawal',
  sql: `
    INSERT INTO call_withdrawal (establishment_id, call_id, at, account_id, reason) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (establishment_id, call_id) DO NOTHING
    RETURNING id`,
  gives: { id: uuid },
});

/** Of establishment, version, address and instant. */
export const insertSending = statement({
  name: 'agenda/insert-sending',
  sql: `
    INSERT INTO agenda_sending (establishment_id, agenda_version_id, address, at)
    SELECT $1, $2, $3::text, $4
    WHERE $3 IS DISTINCT FROM (SELECT address FROM known_sending WHERE agenda_version_id = $2)`,
});

/** Of a message of the agenda that is gone. */
export const goneAgenda = statement({
  name: 'agenda/gone-agenda',
  sql: `
    SELECT visit_id AS "visitId", subject_id AS "agendaVersionId", sent_at AS "sentAt"
    FROM known_delivery
    WHERE id = $1 AND subject_kind = 'agenda' AND state = 'sent' AND sent_at IS NOT NULL`,
  gives: { visitId: uuid, agendaVersionId: uuid, sentAt: instant },
});
