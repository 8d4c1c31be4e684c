import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applicationRole } from './application-role';
import { guardTable } from './guard-table';

/**
 * What was signed and traced is held against what the trail said of it and against a key that is not in the database. Rows of the trail carry the
 * database's own hour of their writing; those from before have none. What was found forged is kept.
 */
export class Integrity0050 implements MigrationInterface {
  readonly name = 'Integrity9000000000050';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE signed_document ADD COLUMN seal text CHECK (seal ~ '^[0-9a-f]{64}$');
      ALTER TABLE audit_event ADD COLUMN written_at timestamptz;
      CREATE FUNCTION give_hour_of_writing() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN new.written_at := clock_timestamp(); RETURN new; END $$;
      CREATE TRIGGER audit_event_written BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION give_hour_of_writing();
      CREATE INDEX audit_event_signing ON audit_event (establishment_id, subject_id) WHERE (action = 'report-signed');
      CREATE VIEW known_signing WITH (security_invoker = true) AS
        SELECT e.establishment_id, e.subject_id AS version_id, e.detail->>'sha256' AS sha256, e.detail->>'documentSha256' AS document_sha256,
          e.detail->>'contentSha256' AS content_sha256, coalesce((e.detail->>'sealed')::boolean, false) AS sealed
        FROM audit_event e WHERE e.action = 'report-signed';
      CREATE TABLE integrity_alarm (
        id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL REFERENCES establishment, at timestamptz NOT NULL DEFAULT clock_timestamp(),
        kind text NOT NULL CHECK (kind IN ('document-forged', 'trail-broken')), why text NOT NULL, subject_id uuid,
        UNIQUE (establishment_id, id));
      CREATE INDEX integrity_alarm_newest ON integrity_alarm (establishment_id, at);
    `);
    await run.query(`GRANT SELECT ON known_signing TO ${await applicationRole(run)}`);
    await guardTable(run, 'integrity_alarm');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}
