import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTable } from './guard-table';

const classes = `('seance', 'fullStay', 'intermediateStay', 'external')`;

/** Visits that the DIM released for billing, with the class as it was then and its rule set. Taken back by a later row that names it; nothing is changed. */
export class Releases0030 implements MigrationInterface {
  readonly name = 'Releases9000000000030';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE visit_release (
        id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL REFERENCES establishment, visit_id uuid NOT NULL,
        grading_class text CHECK (grading_class IN ${classes}), counted int CHECK (counted >= 0), rule_set text,
        reason text CHECK (btrim(reason) <> ''), written_by uuid NOT NULL, written_at timestamptz NOT NULL, takes_back uuid,
        UNIQUE (establishment_id, id), UNIQUE (establishment_id, takes_back),
        FOREIGN KEY (establishment_id, visit_id) REFERENCES day_visit (establishment_id, id),
        FOREIGN KEY (establishment_id, written_by) REFERENCES account (establishment_id, id),
        FOREIGN KEY (establishment_id, takes_back) REFERENCES visit_release (establishment_id, id),
        CHECK (num_nulls(grading_class, counted, rule_set) = CASE WHEN takes_back IS NULL THEN 0 ELSE 3 END),
        CHECK (takes_back IS NULL OR reason IS NOT NULL));
      CREATE INDEX visit_release_by_visit ON visit_release (establishment_id, visit_id);
    `);
    await guardTable(run, 'visit_release');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}
