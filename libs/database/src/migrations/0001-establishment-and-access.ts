import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `account` and `user_session` carry no row-level security: signing in happens before the establishment is known. */
export class EstablishmentAndAccess0001 implements MigrationInterface {
  readonly name = 'EstablishmentAndAccess0001000000000001';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gist;
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE EXTENSION IF NOT EXISTS unaccent;

      CREATE FUNCTION search_key(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
        RETURN lower(public.unaccent('public.unaccent'::regdictionary, translate(words, '''’-', '   ')));

      CREATE TABLE establishment (
        id uuid PRIMARY KEY DEFAULT uuidv7(), name text NOT NULL, finess text NOT NULL, time_zone text NOT NULL,
        is_demo boolean NOT NULL DEFAULT false, created_at timestamptz NOT NULL DEFAULT now());

      CREATE TABLE account (
        id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL REFERENCES establishment,
        login text NOT NULL UNIQUE CHECK (login = lower(login)), display_name text NOT NULL, password_hash text NOT NULL,
        roles text[] NOT NULL CHECK (cardinality(roles) > 0), resource_id uuid, rpps text CHECK (rpps ~ '^[0-9]{11}$'),
        is_demo boolean NOT NULL DEFAULT false, failed_attempts int NOT NULL DEFAULT 0, locked_until timestamptz, disabled_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now());

      CREATE TABLE user_session (
        token_hash bytea PRIMARY KEY, account_id uuid NOT NULL REFERENCES account, created_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL, expires_at timestamptz NOT NULL, ended_at timestamptz);
      CREATE INDEX user_session_by_account ON user_session (account_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}
