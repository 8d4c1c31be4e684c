import type { ReportAtHand } from '@diurne/discharge-application';
import type { ProductTraced } from '@diurne/discharge-domain';
import { bool, civilDay, instant, int, json, nullable, shownMinute, statement, text, uuid } from '@diurne/database';

type Frame = ReportAtHand['frame'];

/** Of a fact `f` and its visit `v`: minutes of the visit's day, in the visit's own zone. */
const minute = shownMinute('f.occurred_at', 'v.time_zone', 'v.on_date');
const minuteOf = (kind: 'arrival' | 'departure') => `
      (SELECT ${minute} FROM standing_fact f
       WHERE f.visit_id = v.id AND f.kind = '${kind}'
       ORDER BY f.declared_at DESC LIMIT 1)`;

export const lockReportedVisit = statement({
  name: 'discharge/lock-visit',
  sql: `SELECT FROM hold_visit($1)`,
});

export const reportedVisit = statement({
  name: 'discharge/reported-visit',
  sql: `
    SELECT v.id, v.state, v.patient_id, v.unit_id, v.on_date::text AS on_date, w.name AS pathway_name,
      w.report_sentences AS sentences, r.justification, r.allergies, r.treatments,
      jsonb_build_object('name', e.name, 'finess', e.finess, 'timeZone', e.time_zone) AS establishment,
      jsonb_build_object('name', u.name, 'phone', u.phone, 'address', u.address) AS unit,
      jsonb_build_object(
        'birthName', p.birth_name, 'usedName', p.used_name, 'firstNames', p.first_names,
        'birthDate', p.birth_date, 'sex', p.sex, 'ipp', p.ipp,
        'ins', i.ins, 'insOid', i.ins_oid) AS patient,
      ${minuteOf('arrival')} AS arrived_minute, v.entry_mode,
      ${minuteOf('departure')} AS left_minute,
      (SELECT f.detail->>'exitMode' FROM standing_fact f
       WHERE f.visit_id = v.id AND f.kind = 'departure'
       ORDER BY f.declared_at DESC LIMIT 1) AS exit_mode,
      (SELECT coalesce(jsonb_agg(f.id::text ORDER BY f.id), '[]') FROM standing_fact f
       WHERE f.visit_id = v.id AND f.counts) AS facts,
      (SELECT coalesce(jsonb_agg(f.id::text || CASE WHEN f.counts THEN '' ELSE '?' END ORDER BY f.id), '[]')
       FROM standing_fact f
       WHERE f.visit_id = v.id) AS standing,
      (SELECT k.on_date::text FROM known_death k WHERE k.patient_id = v.patient_id) AS deceased_on,
      d.at AS last_declared_at
    FROM known_visit v
      JOIN known_establishment e ON e.id = v.establishment_id
      JOIN known_unit u ON u.id = v.unit_id
      JOIN known_patient p ON p.id = v.patient_id
      LEFT JOIN known_identity i ON i.patient_id = p.id
      JOIN known_reason r ON r.visit_id = v.id
      JOIN known_pathway w ON w.id = v.pathway_version_id
      LEFT JOIN last_declared d ON d.visit_id = v.id
    WHERE v.id = $1`,
  gives: {
    id: uuid,
    state: text,
    patient_id: uuid,
    unit_id: uuid,
    on_date: civilDay(),
    pathway_name: text,
    sentences: json<Record<string, string>>(),
    justification: text,
    allergies: nullable(text),
    treatments: nullable(text),
    establishment: json<Frame['establishment']>(),
    unit: json<Frame['unit']>(),
    patient: json<Frame['patient']>(),
    arrived_minute: nullable(int),
    entry_mode: nullable(text),
    left_minute: nullable(int),
    exit_mode: nullable(text),
    deceased_on: nullable(civilDay()),
    facts: json<readonly string[]>(),
    standing: json<readonly string[]>(),
    last_declared_at: nullable(instant),
  },
});

/**
 * Everything that was done, counted or not, and what somebody said was not. Missing is what was planned with somebody or on something: a meal or a
 * rest is neither.
 */
export const reportedSteps = statement({
  name: 'discharge/reported-steps',
  sql: `
    SELECT s.id, s.label, s.category <> 'notCounted' AS counted,
      EXISTS (SELECT FROM known_taking t WHERE t.step_id = s.id) AS must_be_traced, s.end_minute,
      v.on_date::text AS on_date, v.time_zone,
      f.done_minute, f.performer, f.profession, f.unconfirmed, f.missing, f.because AS despite, f.products,
      n.why, n.because, n.declared_by_name AS said_by
    FROM known_step s
      JOIN known_visit v ON v.id = s.visit_id
      LEFT JOIN LATERAL (
        SELECT ${minute} AS done_minute, f.performer_name AS performer, f.performer_trade AS profession,
          NOT f.counts AS unconfirmed, f.detail->>'missing' AS missing, f.detail->>'because' AS because,
          f.detail->'products' AS products
        FROM standing_fact f
        WHERE f.step_id = s.id AND f.kind = 'stepDone'
        ORDER BY f.counts DESC, f.declared_at DESC LIMIT 1) f ON true
      LEFT JOIN LATERAL (
        SELECT f.detail->>'why' AS why, f.detail->>'because' AS because, f.declared_by_name
        FROM standing_fact f
        WHERE f.step_id = s.id AND f.kind = 'stepNotDone'
        ORDER BY f.declared_at DESC LIMIT 1) n ON true
    WHERE s.visit_id = $1
    ORDER BY s.start_minute, s.code`,
  gives: {
    id: uuid,
    label: text,
    counted: bool,
    must_be_traced: bool,
    end_minute: int,
    on_date: civilDay(),
    time_zone: text,
    done_minute: nullable(int),
    performer: nullable(text),
    profession: nullable(text),
    unconfirmed: nullable(bool),
    missing: nullable(text),
    despite: nullable(text),
    products: nullable(json<readonly ProductTraced[]>()),
    why: nullable(text),
    because: nullable(text),
    said_by: nullable(text),
  },
});

/** Who did its medical steps; while nobody has, who is to do them. */
export const physiciansOfVisit = statement({
  name: 'discharge/physicians-of-visit',
  sql: `
    WITH medical AS (SELECT id, start_minute FROM known_step WHERE visit_id = $1 AND category = 'medical'),
      did AS (
        SELECT f.performer_id AS id, min(m.start_minute) AS first
        FROM medical m JOIN standing_fact f ON f.step_id = m.id AND f.kind = 'stepDone' AND f.counts
        WHERE f.performer_id IS NOT NULL GROUP BY f.performer_id),
      will AS (
        SELECT t.resource_id AS id, min(m.start_minute) AS first
        FROM medical m JOIN known_taking t ON t.step_id = m.id AND t.kind = 'professional'
        WHERE NOT EXISTS (SELECT FROM did) GROUP BY t.resource_id)
    SELECT r.id AS "resourceId", r.name
    FROM (SELECT * FROM did UNION ALL SELECT * FROM will) w JOIN known_resource r ON r.id = w.id
    ORDER BY w.first, r.name`,
  gives: { resourceId: uuid, name: text },
});
