import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A fact that corrects another names it: both stay, and the new one stands. A letter says when it was first signed, whatever has become of it since. */
export class FactsToldAnew0043 implements MigrationInterface {
  readonly name = 'FactsToldAnew9000000000043';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE traced_fact ADD COLUMN corrects uuid,
        ADD FOREIGN KEY (establishment_id, corrects) REFERENCES traced_fact (establishment_id, id), ADD UNIQUE (establishment_id, corrects);

      CREATE OR REPLACE VIEW known_report WITH (security_invoker = true) AS
        SELECT r.visit_id, r.establishment_id,
          CASE WHEN bool_or(v.state = 'draft') THEN 'draft'
            WHEN bool_or(v.state = 'signed' AND (CASE
              WHEN v.frozen ? 'standing' THEN v.frozen->'standing' <> (
                SELECT coalesce(jsonb_agg(f.id::text || CASE WHEN f.counts THEN '' ELSE '?' END ORDER BY f.id), '[]') FROM standing_fact f WHERE f.visit_id = r.visit_id)
              WHEN v.frozen ? 'facts' THEN v.frozen->'facts' <> (
                SELECT coalesce(jsonb_agg(f.id::text ORDER BY f.id), '[]') FROM standing_fact f WHERE f.visit_id = r.visit_id AND f.counts)
              ELSE EXISTS (SELECT FROM last_declared l WHERE l.visit_id = r.visit_id AND l.at > v.signed_at) END
              OR v.frozen->'visit' ? 'entryMode' AND (v.frozen#>>'{visit,entryMode}') IS DISTINCT FROM (SELECT k.entry_mode FROM known_visit k WHERE k.id = r.visit_id)
              OR v.frozen->'patient' ? 'birthName' AND EXISTS (
                SELECT FROM known_visit o JOIN known_patient p ON p.id = o.patient_id
                WHERE o.id = r.visit_id AND NOT v.frozen->'patient' @> jsonb_build_object(
                  'birthName', p.birth_name, 'usedName', p.used_name, 'firstNames', p.first_names, 'birthDate', p.birth_date::text, 'sex', p.sex))
              OR (v.frozen->>'deceasedOn') IS NOT NULL AND NOT EXISTS (
                SELECT FROM known_visit o JOIN known_death k ON k.patient_id = o.patient_id
                WHERE o.id = r.visit_id AND k.on_date::text = v.frozen->>'deceasedOn'))) THEN 'outdated'
            ELSE 'signed' END AS state,
          min(v.signed_at) AS signed_at
        FROM discharge_report r JOIN report_version v ON v.report_id = r.id GROUP BY r.visit_id, r.establishment_id
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}
