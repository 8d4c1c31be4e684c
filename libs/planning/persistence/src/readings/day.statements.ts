import { bool, civilDay, instant, int, nullable, statement, text, textList, uuid, word } from '@diurne/database';
import { traits, traitsColumns } from '@diurne/patients-persistence';
import type { CivilDate } from '@diurne/time';

/** With the keys by which homonyms are told. */
export const patientsById = statement({
  name: 'planning/patients-by-id',
  sql: `
    SELECT ${traitsColumns}, p.name_keys AS keys, m.email IS NOT NULL AS reachable
    FROM known_patient p JOIN known_contact m ON m.patient_id = p.id
    WHERE p.id = ANY($1::uuid[])`,
  gives: { ...traits, keys: textList, reachable: bool },
});

/** No row for a visit without a report. */
export const reportStatesOfVisits = statement({
  name: 'planning/report-states-of-visits',
  sql: `
    SELECT visit_id AS "visitId",
      CASE WHEN state = 'draft' AND signed_at IS NOT NULL THEN 'redrafted' ELSE state END AS state
    FROM known_report WHERE visit_id = ANY($1::uuid[])`,
  gives: { visitId: uuid, state: word<'draft' | 'redrafted' | 'signed' | 'outdated'>() },
});

/** Of visits: who did each step that was declared done, and whether it counts already. */
export const performedSteps = statement({
  name: 'planning/performed-steps',
  sql: `
    SELECT f.step_id AS "stepId", f.performer_name AS by, f.performer_trade AS trade, f.occurred_at AS "occurredAt",
      v.time_zone AS "timeZone", f.counts
    FROM standing_fact f JOIN day_visit v ON v.id = f.visit_id
    WHERE f.visit_id = ANY($1::uuid[]) AND f.kind = 'stepDone'`,
  gives: {
    stepId: uuid,
    by: nullable(text),
    trade: nullable(text),
    occurredAt: instant,
    timeZone: text,
    counts: bool,
  },
});

export const unitsOfVisits = statement({
  name: 'planning/units-of-visits',
  sql: `
    SELECT v.id AS "visitId", u.id AS "unitId", u.name AS "unitName"
    FROM day_visit v JOIN medical_unit u ON u.id = v.unit_id
    WHERE v.id = ANY($1::uuid[])`,
  gives: { visitId: uuid, unitId: uuid, unitName: text },
});

/** Of unit, day and its revision: a build under way, or a draft that still fits. */
export const presentBuild = statement({
  name: 'planning/present-build',
  sql: `
    SELECT id FROM day_plan
    WHERE unit_id = $1 AND on_date = $2
      AND (state IN ('queued', 'running') OR (state = 'ready' AND base_revision = $3))
    ORDER BY created_at DESC
    LIMIT 1`,
  gives: { id: uuid },
});

/** Of unit, states and days: how many each day's wished windows hold; no row for none. */
export const countRequestsOfDays = statement({
  name: 'planning/count-requests-of-days',
  sql: `
    SELECT d.on_date::text AS on, count(*)::int AS count
    FROM unnest($3::date[]) AS d(on_date)
      JOIN visit_request r ON d.on_date BETWEEN r.wished_from AND r.wished_to
    WHERE r.unit_id = $1 AND r.state = ANY($2)
    GROUP BY d.on_date`,
  gives: { on: civilDay<CivilDate>(), count: int },
});
