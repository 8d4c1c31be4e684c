import { bool, civilDay, instant, nullable, statement, text, uuid, word } from '@diurne/database';
import type { BillingRegime, VisitState } from '@diurne/planning-domain';
import type { ForcedClass, PatientContextCriterion } from '@diurne/grading';
import type { FrenchTerritory } from '@diurne/time';

export type GroundKind =
  'hospitalReserveProduct' | 'particularSurveillance' | 'patientContext' | 'acteClassant' | 'rescrit';

/** Of visits, what their classes depend on beside plan and trace. */
export const endsOfVisits = statement({
  name: 'planning/ends-of-visits',
  sql: `
    SELECT v.id AS visit_id, v.exit_mode, e.territory
    FROM day_visit v JOIN known_establishment e ON e.id = v.establishment_id
    WHERE v.id = ANY($1::uuid[])`,
  gives: { visit_id: uuid, exit_mode: nullable(text), territory: word<FrenchTerritory>() },
});

/** Of visits, in the order in which they were written; taken back are left out. */
export const standingGrounds = statement({
  name: 'planning/standing-grounds',
  sql: `
    SELECT g.id, g.visit_id, g.kind, g.criterion, g.code, g.gives, g.justification,
      g.occurred_at, g.recorded_at, a.display_name AS recorded_by
    FROM visit_ground g JOIN known_account a ON a.id = g.recorded_by
    WHERE g.visit_id = ANY($1::uuid[]) AND g.kind <> 'withdrawal'
      AND NOT EXISTS (SELECT FROM visit_ground w WHERE w.withdraws = g.id)
    ORDER BY g.recorded_at, g.id`,
  gives: {
    id: uuid,
    visit_id: uuid,
    kind: word<GroundKind>(),
    criterion: nullable(word<PatientContextCriterion>()),
    code: nullable(text),
    gives: nullable(word<ForcedClass>()),
    justification: text,
    occurred_at: instant,
    recorded_at: instant,
    recorded_by: text,
  },
});

/** Of visits: what was decided for the visit itself, else for its pathway where that was published without a regime; the latest stands. */
export const standingRegimes = statement({
  name: 'planning/standing-regimes',
  sql: `
    SELECT DISTINCT ON (v.id) v.id AS visit_id, d.regime, d.reason, d.decided_at, a.display_name AS decided_by,
      d.visit_id IS NOT NULL AS for_visit
    FROM day_visit v
      JOIN care_pathway_version p ON p.id = v.pathway_version_id
      JOIN regime_decision d ON d.visit_id = v.id OR (d.pathway_id = p.pathway_id AND p.regime = 'undetermined')
      JOIN known_account a ON a.id = d.decided_by
    WHERE v.id = ANY($1::uuid[])
    ORDER BY v.id, for_visit DESC, d.decided_at DESC, d.id DESC`,
  gives: {
    visit_id: uuid,
    regime: word<Exclude<BillingRegime, 'undetermined'>>(),
    reason: text,
    decided_at: instant,
    decided_by: text,
    for_visit: bool,
  },
});

export const visitToBill = statement({
  name: 'planning/visit-to-bill',
  sql: `
    SELECT patient_id, state, on_date::text AS on_date, time_zone
    FROM day_visit WHERE id = $1 FOR UPDATE`,
  gives: { patient_id: uuid, state: word<VisitState>(), on_date: civilDay(), time_zone: text },
});

/** Of establishment, visit, kind, criterion, code, class given, text, instant, account, instant of writing, and the ground that it takes back. */
export const insertGround = statement({
  name: 'planning/insert-ground',
  sql: `
    INSERT INTO visit_ground (establishment_id, visit_id, kind, criterion, code, gives, justification,
      occurred_at, recorded_by, recorded_at, withdraws)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
    RETURNING id`,
  gives: { id: uuid },
});

/** Of establishment, visit or pathway, regime, reason, account, instant. */
export const insertRegimeDecision = statement({
  name: 'planning/insert-regime-decision',
  sql: `
    INSERT INTO regime_decision (establishment_id, visit_id, pathway_id, regime, reason, decided_by, decided_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)`,
});

export const pathwayById = statement({
  name: 'planning/pathway-by-id',
  sql: `SELECT id FROM care_pathway WHERE id = $1`,
  gives: { id: uuid },
});
