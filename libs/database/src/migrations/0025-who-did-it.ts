import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Hands and eyes belong to people: a resource that is somebody's watch names that person, and what is done or awaited on it is theirs. One view says
 * who did a step, for the board, the panel and the letter. Who has no account is confirmed for on evidence, and the evidence is kept.
 */
export class WhoDidIt0025 implements MigrationInterface {
  readonly name = 'WhoDidIt9000000000025';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE resource ADD COLUMN person_id uuid,
        ADD FOREIGN KEY (establishment_id, person_id) REFERENCES resource (establishment_id, id),
        ADD CONSTRAINT resource_person_is_another CHECK (person_id <> id), ADD CONSTRAINT resource_person_professional CHECK (person_id IS NULL OR kind = 'professional');
      -- Watches that are named after their nurse, as the demonstration's are.
      UPDATE resource w SET person_id = p.id FROM resource p
        WHERE p.establishment_id = w.establishment_id AND p.kind = 'professional' AND w.kind = 'professional'
          AND w.code = p.code || '-S' AND w.name = 'Surveillance ' || p.name;
      ALTER TABLE fact_confirmation ADD COLUMN evidence text CHECK (evidence <> '');

      CREATE OR REPLACE VIEW known_account WITH (security_invoker = true) AS
        SELECT id, establishment_id, display_name, resource_id, roles, disabled_at IS NULL AS active FROM account
        WHERE establishment_id = nullif(current_setting('diurne.establishment_id', true), '')::uuid;

      CREATE OR REPLACE VIEW known_resource WITH (security_invoker = true) AS SELECT id, establishment_id, name, kind, trade, person_id FROM resource;

      CREATE OR REPLACE VIEW standing_fact WITH (security_invoker = true) AS
        SELECT f.id, f.establishment_id, f.visit_id, f.kind, f.step_id, f.planned_performer_id, m.id AS performer_id, f.declared_by,
          f.occurred_at, f.declared_at, f.detail, f.withdraws, f.reason, a.display_name AS declared_by_name, c.confirmed_by, c.confirmed_at,
          (m.id IS NULL OR coalesce(own.person_id, own.id) IS NOT DISTINCT FROM m.id OR c.fact_id IS NOT NULL) AS counts,
          m.name AS performer_name, m.trade AS performer_trade, c.evidence
        FROM traced_fact f
          JOIN account a ON a.id = f.declared_by
          LEFT JOIN resource own ON own.id = a.resource_id
          LEFT JOIN resource named ON named.id = f.performer_id
          LEFT JOIN resource m ON m.id = coalesce(named.person_id, named.id)
          LEFT JOIN fact_confirmation c ON c.fact_id = f.id
        WHERE f.kind <> 'withdrawal' AND NOT EXISTS (SELECT FROM traced_fact w WHERE w.withdraws = f.id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}
