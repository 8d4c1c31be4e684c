import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applicationRole } from './application-role';

/**
 * Failed sign-ins are counted by where they come from and for whom, known or not; what an account has been signed in from is remembered.
 * An account may have a last day, and a password that only opens the door to choosing another.
 */
export class SignIn0034 implements MigrationInterface {
  readonly name = 'SignIn9000000000034';

  async up(run: QueryRunner): Promise<void> {
    const app = await applicationRole(run);
    await run.query(`
      CREATE TABLE sign_in_throttle (
        login_hash bytea NOT NULL, origin text NOT NULL CHECK (length(origin) BETWEEN 1 AND 100),
        failures double precision NOT NULL, last_failed_at timestamptz NOT NULL, PRIMARY KEY (login_hash, origin));
      CREATE INDEX sign_in_throttle_by_time ON sign_in_throttle (last_failed_at);
      CREATE TABLE refused_sign_in (
        source text NOT NULL CHECK (length(source) BETWEEN 1 AND 100), account_id uuid, since timestamptz NOT NULL,
        attempts int NOT NULL, told int NOT NULL, UNIQUE NULLS NOT DISTINCT (source, account_id));
      CREATE INDEX refused_sign_in_by_time ON refused_sign_in (since);
      CREATE TABLE known_device (
        establishment_id uuid NOT NULL, account_id uuid NOT NULL, token_hash bytea NOT NULL, seen_at timestamptz NOT NULL,
        PRIMARY KEY (establishment_id, account_id, token_hash),
        FOREIGN KEY (establishment_id, account_id) REFERENCES account (establishment_id, id));
      GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_throttle, refused_sign_in, known_device TO ${app};

      ALTER TABLE account DROP failed_attempts, DROP locked_until, ADD ends_on date, ADD one_time_until timestamptz;
      CREATE OR REPLACE VIEW known_account WITH (security_invoker = true) AS
        SELECT a.id, a.establishment_id, a.display_name, a.resource_id, a.roles,
          a.disabled_at IS NULL AND (a.ends_on IS NULL OR a.ends_on >= (now() AT TIME ZONE e.time_zone)::date) AS active
        FROM account a JOIN establishment e ON e.id = a.establishment_id
        WHERE a.establishment_id = nullif(current_setting('diurne.establishment_id', true), '')::uuid;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}
