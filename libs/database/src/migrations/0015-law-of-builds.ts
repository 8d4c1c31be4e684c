import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applicationRole } from './application-role';

/** What is added and read by the application, and changed by none of its statements. */
const neverChanged = [
  'availability_exception',
  'availability_rule',
  'location',
  'resource',
  'unit_closure',
  'unit_opening',
  'walking_time',
];

/** Builds of days have their law, as the domain has it; what nobody changes cannot be changed. */
export class LawOfBuilds0015 implements MigrationInterface {
  readonly name = 'LawOfBuilds9000000000015';

  async up(run: QueryRunner): Promise<void> {
    const app = await applicationRole(run);
    await run.query(`
      INSERT INTO state_transition VALUES
        ('day_plan', 'queued', 'running'), ('day_plan', 'queued', 'cancelled'), ('day_plan', 'queued', 'failed'), ('day_plan', 'queued', 'dropped'),
        ('day_plan', 'running', 'ready'), ('day_plan', 'running', 'failed'), ('day_plan', 'running', 'dropped'),
        ('day_plan', 'ready', 'accepted'), ('day_plan', 'ready', 'dropped'), ('day_plan', 'cancelled', 'dropped'), ('day_plan', 'failed', 'dropped');
      CREATE TRIGGER day_plan_transition BEFORE UPDATE OF state ON day_plan FOR EACH ROW EXECUTE FUNCTION refuse_transition('DV005');
      REVOKE UPDATE ON ${neverChanged.join(', ')} FROM ${app}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}
