import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTable } from './guard-table';

const territories = `('metropole', 'alsace-moselle', 'guadeloupe', 'guyane', 'martinique', 'mayotte', 'la-reunion')`;
const regimes = `('seance', 'hospitalReserve', 'counted')`;

/**
 * Where an establishment stands; the grounds that a physician writes on a visit; and the regime that the DIM decides for a visit, or for the
 * visits of a pathway that was published without one. Rows are added, never changed: a ground is taken back by a later row that names it, and the
 * latest decision stands.
 */
export class BillingRecord0017 implements MigrationInterface {
  readonly name = 'BillingRecord9000000000017';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE establishment ADD COLUMN territory text NOT NULL DEFAULT 'metropole' CHECK (territory IN ${territories});
      UPDATE establishment e SET territory = z.territory
      FROM (VALUES ('America/Guadeloupe', 'guadeloupe'), ('America/Cayenne', 'guyane'), ('America/Martinique', 'martinique'),
        ('Indian/Mayotte', 'mayotte'), ('Indian/Reunion', 'la-reunion')) AS z(zone, territory)
      WHERE e.time_zone = z.zone;
      CREATE OR REPLACE VIEW known_establishment WITH (security_invoker = true) AS SELECT id, name, finess, time_zone, territory FROM establishment;

      CREATE TABLE visit_ground (
        id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL REFERENCES establishment, visit_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('hospitalReserveProduct', 'particularSurveillance', 'patientContext', 'acteClassant', 'rescrit', 'withdrawal')),
        criterion text, code text, gives text CHECK (gives IN ('fullStay', 'intermediateStay', 'external')),
        justification text NOT NULL CHECK (btrim(justification) <> ''), occurred_at timestamptz NOT NULL,
        recorded_by uuid NOT NULL, recorded_at timestamptz NOT NULL, withdraws uuid,
        UNIQUE (establishment_id, id), UNIQUE (establishment_id, withdraws),
        FOREIGN KEY (establishment_id, visit_id) REFERENCES day_visit (establishment_id, id),
        FOREIGN KEY (establishment_id, recorded_by) REFERENCES account (establishment_id, id),
        FOREIGN KEY (establishment_id, withdraws) REFERENCES visit_ground (establishment_id, id),
        CHECK ((kind = 'withdrawal') = (withdraws IS NOT NULL)), CHECK ((kind = 'patientContext') = (criterion IS NOT NULL)),
        CHECK ((kind IN ('acteClassant', 'rescrit')) = (code IS NOT NULL)), CHECK ((kind = 'rescrit') = (gives IS NOT NULL)));
      CREATE INDEX visit_ground_by_visit ON visit_ground (establishment_id, visit_id);

      CREATE TABLE regime_decision (
        id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL REFERENCES establishment, visit_id uuid, pathway_id uuid,
        regime text NOT NULL CHECK (regime IN ${regimes}), reason text NOT NULL CHECK (btrim(reason) <> ''),
        decided_by uuid NOT NULL, decided_at timestamptz NOT NULL,
        FOREIGN KEY (establishment_id, visit_id) REFERENCES day_visit (establishment_id, id),
        FOREIGN KEY (establishment_id, pathway_id) REFERENCES care_pathway (establishment_id, id),
        FOREIGN KEY (establishment_id, decided_by) REFERENCES account (establishment_id, id),
        CHECK (num_nonnulls(visit_id, pathway_id) = 1));
      CREATE INDEX regime_decision_by_visit ON regime_decision (establishment_id, visit_id) WHERE (visit_id IS NOT NULL);
      CREATE INDEX regime_decision_by_pathway ON regime_decision (establishment_id, pathway_id) WHERE (pathway_id IS NOT NULL);
    `);
    await guardTable(run, 'visit_ground');
    await guardTable(run, 'regime_decision');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}
