import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applicationRole } from './application-role';

/** A place, a person or a platform may be one unit's own. Those that were there are shared by all, as they were. It may be given later: its row may be changed again. */
export class HomeUnits0016 implements MigrationInterface {
  readonly name = 'HomeUnits9000000000016';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE resource ADD COLUMN home_unit_id uuid,
        ADD FOREIGN KEY (establishment_id, home_unit_id) REFERENCES medical_unit (establishment_id, id);
      GRANT UPDATE ON resource TO ${await applicationRole(run)}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}
