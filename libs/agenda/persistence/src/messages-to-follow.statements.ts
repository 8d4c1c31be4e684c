import type { AnswerOf, listMessagesToFollow } from '@diurne/contracts';
import { bool, civilDay, instant, int, json, nullable, statement, text, uuid, word } from '@diurne/database';
import { traits, traitsColumns } from '@diurne/patients-persistence';

type Followed = AnswerOf<typeof listMessagesToFollow>['messages'][number];
export interface CallRow {
  /** As PostgreSQL writes an instant in JSON. */
  readonly at: string;
  readonly by: string | null;
  readonly means: Followed['calls'][number]['means'];
  readonly reached: boolean;
  readonly said: string;
}

/**
 * Of unit, present instant and what was taken back without anybody missing it: of whom somebody has to see to it. Visits of the last 90 days: whom
 * nobody has called by then, nobody will.
 */
const toFollow = `
  SELECT v.id AS "visitId", v.patient_id, v.on_date, v.arrival_minute, v.arrival_at, v.pathway_version_id,
    o.version_id, o.since, o.failure, o.held_by, o.outlook AS state,
    CASE WHEN v.state IN ('cancelled', 'postponed', 'unscheduled') THEN 'agendaCancelled' ELSE 'agenda' END AS kind
  FROM known_visit v CROSS JOIN LATERAL message_outlook(v.id, $2::timestamptz, $3::text[]) o
  WHERE v.unit_id = $1 AND v.on_date >= ($2::timestamptz - interval '90 days')::date
    AND o.outlook IN ('held', 'noChannel', 'failed', 'uncertain', 'putOff', 'elsewhere', 'untold')`;

/** Of those, and how many at the most. */
export const messagesToFollow = statement({
  name: 'agenda/messages-to-follow',
  sql: `
    SELECT ${traitsColumns}, m.phone, m.email IS NOT NULL AND f.arrival_at > $2 AS "mayBeSent",
      f."visitId", f.on_date::text AS on, f.arrival_minute AS arrival, w.name AS "pathwayName",
      f.kind, f.state, f.failure, a.display_name AS "heldBy",
      coalesce(f.since, $2) AS since,
      (count(*) OVER ())::int AS total,
      (SELECT jsonb_agg(jsonb_build_object('at', c.at, 'by', b.display_name, 'means', c.means,
          'reached', c.reached, 'said', c.said) ORDER BY c.at DESC)
        FROM known_call c LEFT JOIN known_account b ON b.id = c.account_id
        WHERE c.withdrawn_at IS NULL AND c.visit_id = f."visitId"
          AND c.agenda_version_id IS NOT DISTINCT FROM f.version_id) AS calls
    FROM (${toFollow}) f
      JOIN known_patient p ON p.id = f.patient_id
      JOIN known_contact m ON m.patient_id = f.patient_id
      JOIN known_pathway w ON w.id = f.pathway_version_id
      LEFT JOIN known_account a ON a.id = f.held_by
    ORDER BY f.state = 'untold', f.arrival_at, f."visitId"
    LIMIT $4`,
  gives: {
    ...traits,
    phone: nullable(text),
    mayBeSent: bool,
    visitId: uuid,
    on: civilDay(),
    arrival: int,
    pathwayName: text,
    kind: word<Followed['kind']>(),
    state: word<Followed['state']>(),
    failure: nullable(text),
    heldBy: nullable(text),
    since: instant,
    total: int,
    calls: nullable(json<CallRow[]>()),
  },
});

/** Of unit and present instant: whose message leaves by itself. */
export const aboutToLeave = statement({
  name: 'agenda/about-to-leave',
  sql: `
    SELECT count(*)::int AS count, min(o.due_at) AS "nextAt"
    FROM known_visit v CROSS JOIN LATERAL message_outlook(v.id, $2::timestamptz, '{}') o
    WHERE v.unit_id = $1 AND v.arrival_at > $2 AND o.outlook = 'leaves'`,
  gives: { count: int, nextAt: nullable(instant) },
});

/** Of patient and present instant: coming visits whose message went to an address that is theirs no longer. */
export const sentElsewhere = statement({
  name: 'agenda/sent-elsewhere',
  sql: `
    SELECT v.id AS "visitId", u.name AS "unitName", v.on_date::text AS on, v.arrival_minute AS arrival, s.address,
      m.email IS NOT NULL AS "mayBeSent"
    FROM known_visit v CROSS JOIN LATERAL message_outlook(v.id, $2::timestamptz, '{}') o
      JOIN known_sending s ON s.agenda_version_id = o.version_id
      JOIN known_unit u ON u.id = v.unit_id
      JOIN known_contact m ON m.patient_id = v.patient_id
    WHERE v.patient_id = $1 AND v.arrival_at > $2 AND o.outlook = 'elsewhere'
    ORDER BY v.arrival_at, v.id`,
  gives: { visitId: uuid, unitName: text, on: civilDay(), arrival: int, address: text, mayBeSent: bool },
});

export const countToFollow = statement({
  name: 'agenda/count-to-follow',
  sql: `SELECT count(*)::int AS total FROM (${toFollow}) f`,
  gives: { total: int },
});
