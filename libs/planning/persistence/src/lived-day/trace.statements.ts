import { statement, uuid } from '@diurne/database';

export const visitOfFact = statement({
  name: 'planning/visit-of-fact',
  sql: `SELECT visit_id AS "visitId" FROM traced_fact WHERE id = $1 AND kind <> 'withdrawal'`,
  gives: { visitId: uuid },
});

export const insertFact = statement({
  name: 'planning/insert-fact',
  sql: `
    INSERT INTO traced_fact (
      establishment_id, visit_id, kind, step_id, planned_performer_id, performer_id, declared_by,
      occurred_at, declared_at, detail, corrects)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
    RETURNING id`,
  gives: { id: uuid },
});

/** Of fact, establishment, account, instant, and what was seen by who confirms in the performer's stead. */
export const insertConfirmation = statement({
  name: 'planning/insert-confirmation',
  sql: `
    INSERT INTO fact_confirmation (fact_id, establishment_id, confirmed_by, confirmed_at, evidence)
    VALUES ($1, $2, $3, $4, $5)`,
});

/** Of establishment, facts with what is missing before them, and instant. */
export const insertGateJudgements = statement({
  name: 'planning/insert-gate-judgements',
  sql: `
    INSERT INTO gate_judgement (establishment_id, fact_id, missing, judged_at)
    SELECT $1, (one->>'factId')::uuid, one->>'missing', $3
    FROM jsonb_array_elements($2::jsonb) one`,
});

/** Of establishment, fact, part, account and instant: of what is missing before it now. */
export const insertOutsideGatesSeen = statement({
  name: 'planning/insert-outside-gates-seen',
  sql: `
    INSERT INTO outside_gates_seen (establishment_id, fact_id, part, seen_by, seen_at, judgement_id)
    VALUES ($1, $2, $3, $4, $5, (SELECT gate_judgement_id FROM standing_fact WHERE id = $2))`,
});

/** Of establishment, visit, account, instant, fact and reason. */
export const insertWithdrawal = statement({
  name: 'planning/insert-withdrawal',
  sql: `
    INSERT INTO traced_fact (
      establishment_id, visit_id, kind, declared_by, occurred_at, declared_at, withdraws, reason)
    VALUES ($1, $2, 'withdrawal', $3, $4, $4, $5, $6)`,
});

/** Of visit, state, whether and how the patient left, class and reason of an ending, and instant. */
export const settleLivedVisit = statement({
  name: 'planning/settle-lived-visit',
  sql: `
    UPDATE day_visit SET state = $2, version = version + 1,
      exit_mode = CASE WHEN $3 THEN $4 ELSE exit_mode END,
      cancellation_class = $5, cancellation_reason = $6,
      cancelled_at = CASE WHEN $5::text IS NULL THEN NULL ELSE coalesce(cancelled_at, $7) END
    WHERE id = $1`,
});
