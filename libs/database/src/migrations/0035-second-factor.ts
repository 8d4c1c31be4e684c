import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTable } from './guard-table';

/** A code that changes every half minute beside the password: of whom the establishment asks it, how long it is good for, and each account's secret. */
export class SecondFactor0035 implements MigrationInterface {
  readonly name = 'SecondFactor9000000000035';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE second_factor (
        establishment_id uuid NOT NULL REFERENCES establishment, account_id uuid NOT NULL, secret bytea NOT NULL,
        confirmed_at timestamptz, last_step bigint NOT NULL DEFAULT 0, PRIMARY KEY (establishment_id, account_id),
        FOREIGN KEY (establishment_id, account_id) REFERENCES account (establishment_id, id));
      CREATE TABLE second_factor_rule (
        id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL REFERENCES establishment, roles text[] NOT NULL,
        minutes int NOT NULL CHECK (minutes BETWEEN 1 AND 720), set_by uuid NOT NULL, set_at timestamptz NOT NULL,
        FOREIGN KEY (establishment_id, set_by) REFERENCES account (establishment_id, id));
      CREATE INDEX second_factor_rule_by_time ON second_factor_rule (establishment_id, set_at DESC);
      ALTER TABLE user_session ADD asks_second_factor boolean NOT NULL DEFAULT false, ADD second_factor_at timestamptz;
    `);
    await guardTable(run, 'second_factor', { updatable: true, deletable: true });
    await guardTable(run, 'second_factor_rule');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}
