import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTable } from './guard-table';

/**
 * What is missing before care that was given is judged on the facts that stand now: each judgement is kept, the last one holds, and who acknowledged
 * an earlier one has not acknowledged this one.
 */
export class GatesJudgedAnew0040 implements MigrationInterface {
  readonly name = 'GatesJudgedAnew9000000000040';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE gate_judgement (
        id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL REFERENCES establishment, fact_id uuid NOT NULL,
        missing text NOT NULL, judged_at timestamptz NOT NULL,
        UNIQUE (establishment_id, id),
        FOREIGN KEY (establishment_id, fact_id) REFERENCES traced_fact (establishment_id, id));
      CREATE INDEX gate_judgement_fact ON gate_judgement (establishment_id, fact_id, id);

      ALTER TABLE outside_gates_seen
        DROP CONSTRAINT outside_gates_seen_establishment_id_fact_id_part_key, DROP CONSTRAINT outside_gates_seen_establishment_id_fact_id_seen_by_key,
        ADD COLUMN judgement_id uuid, ADD FOREIGN KEY (establishment_id, judgement_id) REFERENCES gate_judgement (establishment_id, id),
        ADD UNIQUE NULLS NOT DISTINCT (establishment_id, fact_id, judgement_id, part), ADD UNIQUE NULLS NOT DISTINCT (establishment_id, fact_id, judgement_id, seen_by);
      CREATE INDEX outside_gates_seen_judgement ON outside_gates_seen (establishment_id, judgement_id);

      CREATE OR REPLACE VIEW standing_fact WITH (security_invoker = true) AS
        SELECT f.id, f.establishment_id, f.visit_id, f.kind, f.step_id, f.planned_performer_id, m.id AS performer_id, f.declared_by,
          f.occurred_at, f.declared_at,
          CASE WHEN j.id IS NULL THEN f.detail WHEN j.missing = '' THEN f.detail - 'missing' ELSE f.detail || jsonb_build_object('missing', j.missing) END AS detail,
          f.withdraws, f.reason, a.display_name AS declared_by_name, c.confirmed_by, c.confirmed_at,
          (m.id IS NULL OR coalesce(own.person_id, own.id) IS NOT DISTINCT FROM m.id OR c.fact_id IS NOT NULL) AS counts,
          m.name AS performer_name, m.trade AS performer_trade, c.evidence, j.id AS gate_judgement_id
        FROM traced_fact f
          JOIN account a ON a.id = f.declared_by
          LEFT JOIN resource own ON own.id = a.resource_id
          LEFT JOIN resource named ON named.id = f.performer_id
          LEFT JOIN resource m ON m.id = coalesce(named.person_id, named.id)
          LEFT JOIN fact_confirmation c ON c.fact_id = f.id
          LEFT JOIN LATERAL (
            SELECT g.id, g.missing FROM gate_judgement g WHERE g.establishment_id = f.establishment_id AND g.fact_id = f.id
            ORDER BY g.id DESC LIMIT 1) j ON true
        WHERE f.kind <> 'withdrawal' AND NOT EXISTS (SELECT FROM traced_fact w WHERE w.withdraws = f.id);
    `);
    await guardTable(run, 'gate_judgement');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}
