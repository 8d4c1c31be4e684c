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
 * Of unit, present instant and what was taken back without anybody missing it. The newest version of each visit that nobody has heard of yet, or
 * that waits at somebody's wish. Visits of the last 90 days: whom nobody has called by then, nobody will.
 */
const toFollow = `
  SELECT v.id AS "visitId", v.patient_id, v.on_date, v.arrival_minute, v.arrival_at, v.pathway_version_id,
    n.id AS version_id, n.issued_at, d.failure, d.created_at, h.held_at, h.account_id AS held_by,
    CASE WHEN h.visit_id IS NOT NULL THEN 'held'
      WHEN d.state IS NULL THEN 'noChannel'
      WHEN d.state = 'waiting' THEN 'putOff'
      ELSE d.state END AS state,
    CASE WHEN v.state IN ('cancelled', 'postponed', 'unscheduled') THEN 'agendaCancelled' ELSE 'agenda' END AS kind
  FROM known_visit v
    LEFT JOIN agenda_hold h
      ON h.visit_id = v.id AND v.arrival_at > $2
        AND v.state IN ('booked', 'confirmed', 'cancelled', 'postponed', 'unscheduled')
    LEFT JOIN LATERAL (
      SELECT t.agenda_version_id AS id, t.method, t.issued_at, t.told FROM known_telling t
      WHERE t.visit_id = v.id ORDER BY t.sequence DESC LIMIT 1) n ON true
    LEFT JOIN LATERAL (
      SELECT k.state, k.failure, k.created_at FROM known_delivery k
      WHERE k.visit_id = v.id AND k.subject_id = n.id ORDER BY k.created_at DESC LIMIT 1) d ON true
  WHERE v.unit_id = $1 AND NOT EXISTS (SELECT FROM known_death o WHERE o.patient_id = v.patient_id)
    AND v.on_date >= ($2::timestamptz - interval '90 days')::date
    AND (h.visit_id IS NOT NULL OR (
      n.told <> 'told'
      AND v.state = ANY(CASE n.method WHEN 'REQUEST' THEN ARRAY['booked', 'confirmed', 'noShow']
        ELSE ARRAY['cancelled', 'postponed', 'unscheduled'] END)
      AND (d.state IS NULL
        OR d.state = 'uncertain'
        OR (d.state = 'failed' AND d.failure <> ALL($3::text[]))
        OR (d.state = 'waiting' AND d.failure IS NOT NULL AND v.arrival_at < $2 + interval '24 hours'))))`;

/** Of those, and how many at the most. */
export const messagesToFollow = statement({
  name: 'agenda/messages-to-follow',
  sql: `
    SELECT ${traitsColumns}, m.phone, m.email IS NOT NULL AND f.arrival_at > $2 AS "mayBeSent",
      f."visitId", f.on_date::text AS on, f.arrival_minute AS arrival, w.name AS "pathwayName",
      f.kind, f.state, f.failure, a.display_name AS "heldBy",
      coalesce(f.held_at, f.issued_at, f.created_at) AS since,
      (count(*) OVER ())::int AS total,
      (SELECT jsonb_agg(jsonb_build_object('at', c.at, 'by', b.display_name, 'means', c.means,
          'reached', c.reached, 'said', c.said) ORDER BY c.at DESC)
        FROM patient_call c LEFT JOIN known_account b ON b.id = c.account_id
        WHERE c.visit_id = f."visitId" AND c.agenda_version_id IS NOT DISTINCT FROM f.version_id) AS calls
    FROM (${toFollow}) f
      JOIN known_patient p ON p.id = f.patient_id
      JOIN known_contact m ON m.patient_id = f.patient_id
      JOIN known_pathway w ON w.id = f.pathway_version_id
      LEFT JOIN known_account a ON a.id = f.held_by
    ORDER BY f.arrival_at, f."visitId"
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

/** Of unit, present instant and how the key of an agenda's job begins: who is about to be told, without anybody's doing. */
export const aboutToLeave = statement({
  name: 'agenda/about-to-leave',
  sql: `
    SELECT count(*)::int AS count, min(l.due_at) AS "nextAt"
    FROM (
      SELECT v.id, m.due_at,
        EXISTS (SELECT FROM known_delivery k
          WHERE k.visit_id = v.id AND k.subject_kind = 'agenda' AND k.state IN ('waiting', 'claimed')
            AND (k.failure IS NULL OR v.arrival_at >= $2::timestamptz + interval '24 hours')) AS sending
      FROM known_visit v LEFT JOIN due_message m ON m.deduplication_key = $3 || v.id
      WHERE v.unit_id = $1 AND v.arrival_at > $2::timestamptz) l
    WHERE l.due_at IS NOT NULL OR l.sending`,
  gives: { count: int, nextAt: nullable(instant) },
});

export const countToFollow = statement({
  name: 'agenda/count-to-follow',
  sql: `SELECT count(*)::int AS total FROM (${toFollow}) f`,
  gives: { total: int },
});
