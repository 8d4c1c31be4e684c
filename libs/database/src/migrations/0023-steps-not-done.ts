import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That a step was not done is a fact of its own, with its reason. */
export class StepsNotDone0023 implements MigrationInterface {
  readonly name = 'StepsNotDone9000000000023';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE traced_fact DROP CONSTRAINT traced_fact_kind_check,
        ADD CONSTRAINT traced_fact_kind_check CHECK (kind IN ('arrival', 'stepDone', 'stepNotDone', 'departure', 'noShow', 'withdrawal')),
        ADD CONSTRAINT traced_fact_not_done_of_a_step CHECK (kind <> 'stepNotDone' OR (step_id IS NOT NULL AND detail ? 'why'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}
