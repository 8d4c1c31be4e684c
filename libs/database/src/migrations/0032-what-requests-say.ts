import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A request says the patient's allergies and treatments, and the letter has them from it. A letter tells what nobody has confirmed as well, and
 * is outdated once that stands no more, or is confirmed.
 */
export class WhatRequestsSay0032 implements MigrationInterface {
  readonly name = 'WhatRequestsSay9000000000032';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE visit_request ADD COLUMN allergies text, ADD COLUMN treatments text;
      CREATE OR REPLACE VIEW known_reason WITH (security_invoker = true) AS
        SELECT a.visit_id, a.establishment_id, string_agg(r.justification, E'\\n' ORDER BY a.position) AS justification,
          string_agg(r.allergies, E'\\n' ORDER BY a.position) AS allergies, string_agg(r.treatments, E'\\n' ORDER BY a.position) AS treatments
        FROM visit_answer a JOIN visit_request r ON r.id = a.request_id GROUP BY a.visit_id, a.establishment_id;
    `);
    await run.query(`
      CREATE OR REPLACE VIEW known_report WITH (security_invoker = true) AS
        SELECT r.visit_id, r.establishment_id,
          CASE WHEN bool_or(v.state = 'draft') THEN 'draft'
            WHEN bool_or(v.state = 'signed' AND CASE
              WHEN v.frozen ? 'standing' THEN v.frozen->'standing' <> (
                SELECT coalesce(jsonb_agg(f.id::text || CASE WHEN f.counts THEN '' ELSE '?' END ORDER BY f.id), '[]') FROM standing_fact f WHERE f.visit_id = r.visit_id)
              WHEN v.frozen ? 'facts' THEN v.frozen->'facts' <> (
                SELECT coalesce(jsonb_agg(f.id::text ORDER BY f.id), '[]') FROM standing_fact f WHERE f.visit_id = r.visit_id AND f.counts)
              ELSE EXISTS (SELECT FROM last_declared l WHERE l.visit_id = r.visit_id AND l.at > v.signed_at) END) THEN 'outdated'
            ELSE 'signed' END AS state
        FROM discharge_report r JOIN report_version v ON v.report_id = r.id GROUP BY r.visit_id, r.establishment_id
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}
