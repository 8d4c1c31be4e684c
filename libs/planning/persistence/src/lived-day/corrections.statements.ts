import { bool, instant, json, nullable, statement, text, uuid, word } from '@diurne/database';
import type { FactDetail, FactKind } from '@diurne/planning-application';

/** Of visits: what was taken back or told anew, by whom and why; what stood, and what stands in its place. */
export const correctionsOfVisits = statement({
  name: 'planning/corrections-of-visits',
  sql: `
    SELECT w.visit_id AS "visitId", w.id, f.kind, f.step_id AS "stepId",
      f.occurred_at AS "occurredAt", f.detail, p.name AS performer,
      n.occurred_at AS "newAt", n.detail AS "newDetail", q.name AS "newPerformer",
      w.declared_at AS "correctedAt", coalesce(a.display_name, '') AS by, coalesce(w.reason, '') AS reason,
      coalesce(f.detail->>'exitMode' = 'death', false) AS "isDeath"
    FROM traced_fact w
      JOIN traced_fact f ON f.id = w.withdraws
      LEFT JOIN resource p ON p.id = f.performer_id
      LEFT JOIN traced_fact n ON n.corrects = f.id
      LEFT JOIN resource q ON q.id = n.performer_id
      LEFT JOIN known_account a ON a.id = w.declared_by
    WHERE w.visit_id = ANY($1::uuid[])
    ORDER BY w.declared_at, w.id`,
  gives: {
    visitId: uuid,
    id: uuid,
    kind: word<FactKind>(),
    stepId: nullable(uuid),
    occurredAt: instant,
    detail: json<FactDetail>(),
    performer: nullable(text),
    newAt: nullable(instant),
    newDetail: nullable(json<FactDetail>()),
    newPerformer: nullable(text),
    correctedAt: instant,
    by: text,
    reason: text,
    isDeath: bool,
  },
});
