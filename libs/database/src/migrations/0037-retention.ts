import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applicationRole } from './application-role';

/** What has served is forgotten by a job of the application: sessions that are over, and the indexes by which what is old is found. */
export class Retention0037 implements MigrationInterface {
  readonly name = 'Retention9000000000037';

  async up(run: QueryRunner): Promise<void> {
    const app = await applicationRole(run);
    await run.query(`
      GRANT DELETE ON user_session TO ${app};
      CREATE INDEX user_session_over ON user_session (establishment_id, expires_at);
      CREATE INDEX outbox_message_handled ON outbox_message (establishment_id, handled_at) WHERE (handled_at IS NOT NULL);
      CREATE INDEX day_plan_with_problem ON day_plan (establishment_id, ended_at) WHERE (problem <> '{}');`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}
