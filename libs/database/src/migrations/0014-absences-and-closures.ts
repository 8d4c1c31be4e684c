import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applicationRole } from './application-role';

/** An absence of several days is one thing to whoever notes it and takes it back; so is a closure. */
export class AbsencesAndClosures0014 implements MigrationInterface {
  readonly name = 'AbsencesAndClosures9000000000014';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE availability_exception ADD absence_id uuid NOT NULL DEFAULT uuidv7();
      CREATE INDEX availability_exception_by_absence ON availability_exception (establishment_id, absence_id);
      CREATE INDEX availability_exception_by_date ON availability_exception (establishment_id, on_date);
      GRANT DELETE ON availability_exception, unit_closure TO ${await applicationRole(run)}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}
