import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stood in a request's way belongs to the draft in which it was found: its day, its moment, and its end when it is dropped. */
export class RefusalsOfDrafts0036 implements MigrationInterface {
  readonly name = 'RefusalsOfDrafts9000000000036';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      -- Of which day these were found nobody can tell any more.
      UPDATE visit_request SET last_refusal = NULL WHERE last_refusal IS NOT NULL;
      ALTER TABLE day_plan ADD UNIQUE (establishment_id, id);
      ALTER TABLE visit_request ADD COLUMN last_refusal_plan_id uuid,
        ADD CONSTRAINT last_refusal_of_a_draft CHECK ((last_refusal IS NULL) = (last_refusal_plan_id IS NULL)),
        ADD FOREIGN KEY (establishment_id, last_refusal_plan_id) REFERENCES day_plan (establishment_id, id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}
