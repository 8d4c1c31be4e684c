import type { RequestView } from '@diurne/contracts';
import { civilDay, instant, int, nullable, statement, text, uuid, word, type Row } from '@diurne/database';
import { traits, traitsColumns } from '@diurne/patients-persistence';

/** As they are shown; what follows says which `visit_request r`. */
const shownRequests = `
    SELECT ${traitsColumns}, r.id AS request_id, c.id AS pathway_id, c.code AS pathway_code, v.name AS pathway_name,
      r.state, r.priority, r.justification, d.display_name AS prescriber, d.id AS prescriber_id,
      r.wished_from::text, r.wished_to::text, r.hours_from, r.hours_to, r.note, r.received_at,
      r.allergies, r.treatments, b.visit_id, w.on_date::text AS visit_on, r.ended_reason,
      r.last_refusal, f.on_date::text AS refused_on, f.ended_at AS refused_at, u.id AS unit_id, u.name AS unit_name
    FROM visit_request r
      JOIN medical_unit u ON u.id = r.unit_id
      JOIN known_patient p ON p.id = r.patient_id
      JOIN care_pathway_version v ON v.id = r.pathway_version_id
      JOIN care_pathway c ON c.id = v.pathway_id
      JOIN known_correspondent d ON d.id = r.prescriber_id
      LEFT JOIN visit_answer b ON b.request_id = r.id AND b.active
      LEFT JOIN day_visit w ON w.id = b.visit_id
      LEFT JOIN day_plan f ON f.id = r.last_refusal_plan_id AND f.state IN ('ready', 'accepted')
        AND f.base_revision + (f.state = 'accepted')::int = coalesce(
          (SELECT y.revision FROM planning_day y WHERE y.unit_id = f.unit_id AND y.on_date = f.on_date), 0)`;
/** Most urgent and oldest first. */
const mostUrgentFirst = `ORDER BY r.priority DESC, r.received_at, r.id`;
const shown = {
  ...traits,
  request_id: uuid,
  pathway_id: uuid,
  pathway_code: text,
  pathway_name: text,
  state: word<RequestView['state']>(),
  priority: int,
  justification: text,
  prescriber: text,
  prescriber_id: uuid,
  wished_from: civilDay(),
  wished_to: civilDay(),
  hours_from: nullable(int),
  hours_to: nullable(int),
  note: nullable(text),
  allergies: nullable(text),
  treatments: nullable(text),
  received_at: instant,
  visit_id: nullable(uuid),
  visit_on: nullable(civilDay()),
  last_refusal: nullable(text),
  refused_on: nullable(civilDay()),
  refused_at: nullable(instant),
  ended_reason: nullable(text),
  unit_id: uuid,
  unit_name: text,
};
export type ShownRequest = Row<typeof shown>;

/** Those that wait for somebody before those that have ended; most urgent and oldest first. */
const inListOrder = (of: string): string =>
  `(${of}.state IN ('closed', 'refused', 'withdrawn')), (${of}.state = 'booked'),
    -${of}.priority, ${of}.received_at, ${of}.id`;

/** Of a state, a day in the wished window and a unit, each null for whatever it is; the entry before, or null; and how many. */
export const requestsByUnitStateAndDay = statement({
  name: 'planning/requests-by-unit-state-and-day',
  sql: `${shownRequests}
    WHERE r.id IN (
      SELECT l.id FROM visit_request l
      WHERE ($1::text IS NULL OR l.state = $1)
        AND ($2::date IS NULL OR $2::date BETWEEN l.wished_from AND l.wished_to)
        AND ($3::uuid IS NULL OR l.unit_id = $3)
        AND ($4::uuid IS NULL OR
          (${inListOrder('l')}) > (SELECT ${inListOrder('k')} FROM visit_request k WHERE k.id = $4::uuid))
      ORDER BY ${inListOrder('l')}
      LIMIT $5::int)
    ORDER BY ${inListOrder('r')}`,
  gives: shown,
});

/** Of unit, states, and a day that lies in the wished window. */
export const shownRequestsToPlace = statement({
  name: 'planning/shown-requests-to-place',
  sql: `${shownRequests}
    WHERE r.unit_id = $1 AND r.state = ANY($2) AND $3::date BETWEEN r.wished_from AND r.wished_to
    ${mostUrgentFirst}`,
  gives: shown,
});

export const requestById = statement({
  name: 'planning/request-by-id',
  sql: `${shownRequests}
    WHERE r.id = $1`,
  gives: shown,
});
