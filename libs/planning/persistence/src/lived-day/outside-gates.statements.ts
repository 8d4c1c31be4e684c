import type { AnswerOf, listOutsideGates } from '@diurne/contracts';
import { civilDay, int, json, nullable, shownMinute, statement, text, uuid } from '@diurne/database';
import { traits, traitsColumns } from '@diurne/patients-persistence';

type Seen = AnswerOf<typeof listOutsideGates>[number]['seen'];

/** Of a unit: care given before what must come first that a physician or a pharmacist has not acknowledged, oldest first. */
export const outsideGatesToKnow = statement({
  name: 'planning/outside-gates-to-know',
  sql: `
    SELECT ${traitsColumns}, f.id AS "factId", v.id AS "visitId", v.on_date::text AS on, s.label,
      ${shownMinute('f.occurred_at', 'v.time_zone', 'v.on_date')} AS "atMinute",
      m.name AS performer, f.declared_by_name AS "declaredBy",
      f.detail->>'missing' AS missing, coalesce(f.detail->>'because', '') AS because, k.seen
    FROM standing_fact f
      JOIN day_visit v ON v.id = f.visit_id
      JOIN care_step s ON s.id = f.step_id
      JOIN known_patient p ON p.id = v.patient_id
      LEFT JOIN resource m ON m.id = f.performer_id
      CROSS JOIN LATERAL (
        SELECT count(*) AS parts, coalesce(jsonb_agg(jsonb_build_object(
            'part', g.part, 'by', a.display_name, 'at', g.seen_at) ORDER BY g.seen_at), '[]') AS seen
        FROM outside_gates_seen g JOIN known_account a ON a.id = g.seen_by
        WHERE g.fact_id = f.id AND g.judgement_id IS NOT DISTINCT FROM f.gate_judgement_id) k
    WHERE v.unit_id = $1 AND f.detail ? 'missing' AND k.parts < 2
    ORDER BY f.occurred_at, f.id LIMIT 200`,
  gives: {
    ...traits,
    factId: uuid,
    visitId: uuid,
    on: civilDay(),
    label: text,
    atMinute: int,
    performer: nullable(text),
    declaredBy: text,
    missing: text,
    because: text,
    seen: json<Seen>(),
  },
});
