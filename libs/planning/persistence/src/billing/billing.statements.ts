import { bool, civilDay, instant, int, nullable, statement, text, uuid, word } from '@diurne/database';
import type { ForcedClass, GradingClass, PatientContextCriterion } from '@diurne/grading';
import type { DecidedRegime, GroundKind } from '@diurne/planning-application';
import type { CivilDate, FrenchTerritory } from '@diurne/time';

/** Of visits, what their classes depend on beside plan and trace. */
export const endsOfVisits = statement({
  name: 'planning/ends-of-visits',
  sql: `
    SELECT v.id AS "visitId", v.exit_mode AS "exitMode", e.territory
    FROM day_visit v JOIN known_establishment e ON e.id = v.establishment_id
    WHERE v.id = ANY($1::uuid[])`,
  gives: { visitId: uuid, exitMode: nullable(text), territory: word<FrenchTerritory>() },
});

/** Of visits, in the order in which they were written; taken back are left out. */
export const standingGrounds = statement({
  name: 'planning/standing-grounds',
  sql: `
    SELECT g.id, g.visit_id AS "visitId", g.kind, g.criterion, g.code, g.gives, g.justification,
      g.occurred_at AS "occurredAt", g.recorded_at AS "recordedAt", a.display_name AS "recordedBy"
    FROM visit_ground g JOIN known_account a ON a.id = g.recorded_by
    WHERE g.visit_id = ANY($1::uuid[]) AND g.kind <> 'withdrawal'
      AND NOT EXISTS (SELECT FROM visit_ground w WHERE w.withdraws = g.id)
    ORDER BY g.recorded_at, g.id`,
  gives: {
    id: uuid,
    visitId: uuid,
    kind: word<GroundKind>(),
    criterion: nullable(word<PatientContextCriterion>()),
    code: nullable(text),
    gives: nullable(word<ForcedClass>()),
    justification: text,
    occurredAt: instant,
    recordedAt: instant,
    recordedBy: text,
  },
});

/** Of visits: what was decided for the visit itself, else for its pathway where that was published without a regime, but not since the visit was released; the latest stands. */
export const standingRegimes = statement({
  name: 'planning/standing-regimes',
  sql: `
    SELECT DISTINCT ON (v.id) v.id AS "visitId", d.regime, d.reason, d.decided_at AS "decidedAt",
      a.display_name AS "decidedBy", d.visit_id IS NOT NULL AS "forVisit"
    FROM day_visit v
      JOIN care_pathway_version p ON p.id = v.pathway_version_id
      JOIN regime_decision d ON d.visit_id = v.id
        OR (d.pathway_id = p.pathway_id AND p.regime = 'undetermined'
          AND NOT EXISTS (
            SELECT FROM visit_release r
            WHERE r.visit_id = v.id AND r.takes_back IS NULL AND r.written_at < d.decided_at
              AND NOT EXISTS (SELECT FROM visit_release b WHERE b.takes_back = r.id)))
      JOIN known_account a ON a.id = d.decided_by
    WHERE v.id = ANY($1::uuid[])
    ORDER BY v.id, "forVisit" DESC, d.decided_at DESC, d.id DESC`,
  gives: {
    visitId: uuid,
    regime: word<DecidedRegime>(),
    reason: text,
    decidedAt: instant,
    decidedBy: text,
    forVisit: bool,
  },
});

/** Of visits, the release that was not taken back, and whether facts or grounds were written since. */
export const standingReleases = statement({
  name: 'planning/standing-releases',
  sql: `
    SELECT r.id, r.visit_id AS "visitId", r.grading_class AS "gradingClass", r.counted AS count, r.reason,
      r.written_at AS "releasedAt", a.display_name AS "releasedBy",
      EXISTS (SELECT FROM last_declared l WHERE l.visit_id = r.visit_id AND l.at > r.written_at)
        OR EXISTS (SELECT FROM visit_ground g WHERE g.visit_id = r.visit_id AND g.recorded_at > r.written_at)
        AS "changedSince"
    FROM visit_release r JOIN known_account a ON a.id = r.written_by
    WHERE r.visit_id = ANY($1::uuid[]) AND r.takes_back IS NULL
      AND NOT EXISTS (SELECT FROM visit_release b WHERE b.takes_back = r.id)`,
  gives: {
    id: uuid,
    visitId: uuid,
    gradingClass: word<GradingClass>(),
    count: int,
    reason: nullable(text),
    releasedAt: instant,
    releasedBy: text,
    changedSince: bool,
  },
});

export const visitToBill = statement({
  name: 'planning/visit-to-bill',
  sql: `
    SELECT patient_id AS "patientId", unit_id AS "unitId", on_date::text AS on, time_zone AS "timeZone"
    FROM day_visit WHERE id = $1 FOR UPDATE`,
  gives: { patientId: uuid, unitId: uuid, on: civilDay<CivilDate>(), timeZone: text },
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
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    RETURNING id`,
  gives: { id: uuid },
});

/** Of establishment, visit, class, count, rule set, reason, account, instant, and the release that it takes back. */
export const insertRelease = statement({
  name: 'planning/insert-release',
  sql: `
    INSERT INTO visit_release (establishment_id, visit_id, grading_class, counted, rule_set, reason,
      written_by, written_at, takes_back)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    RETURNING id`,
  gives: { id: uuid },
});

export const pathwayById = statement({
  name: 'planning/pathway-by-id',
  sql: `SELECT id FROM care_pathway WHERE id = $1`,
  gives: { id: uuid },
});

export const unitIds = statement({
  name: 'planning/unit-ids',
  sql: `SELECT id FROM medical_unit ORDER BY code`,
  gives: { id: uuid },
});
