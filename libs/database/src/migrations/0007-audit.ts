import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows are appended in the transaction they tell of; one job seals them, in order, into a hash chain per establishment. */
export class Audit0007 implements MigrationInterface {
  readonly name = 'Audit0007000000000007';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE audit_event (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, establishment_id uuid NOT NULL REFERENCES establishment, at timestamptz NOT NULL, account_id uuid, action text NOT NULL,
        subject_kind text NOT NULL, subject_id uuid, patient_id uuid, reason text, detail jsonb NOT NULL DEFAULT '{}');
      CREATE INDEX audit_event_by_patient ON audit_event (establishment_id, patient_id, at);
      CREATE TABLE audit_seal (
        establishment_id uuid NOT NULL REFERENCES establishment, position bigint NOT NULL, event_id bigint NOT NULL UNIQUE REFERENCES audit_event,
        previous_hash text NOT NULL, hash text NOT NULL, sealed_at timestamptz NOT NULL, PRIMARY KEY (establishment_id, position));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}
