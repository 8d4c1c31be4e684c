import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Messages0005 implements MigrationInterface {
  readonly name = 'Messages0005000000000005';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE outbox_message (
        id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL REFERENCES establishment, kind text NOT NULL, payload jsonb NOT NULL,
        deduplication_key text NOT NULL, due_at timestamptz NOT NULL, created_at timestamptz NOT NULL DEFAULT now(), relayed_at timestamptz, handled_at timestamptz);
      CREATE INDEX outbox_message_waiting ON outbox_message (due_at) WHERE (relayed_at IS NULL);
      CREATE INDEX outbox_message_unhandled ON outbox_message (relayed_at) WHERE (relayed_at IS NOT NULL AND handled_at IS NULL);
      CREATE UNIQUE INDEX outbox_message_waiting_once ON outbox_message (deduplication_key) WHERE (relayed_at IS NULL);

      CREATE TABLE agenda_version (
        id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL, visit_id uuid NOT NULL, uid text NOT NULL, sequence int NOT NULL CHECK (sequence >= 0),
        method text NOT NULL CHECK (method IN ('REQUEST', 'CANCEL')), content jsonb NOT NULL, issued_at timestamptz NOT NULL,
        UNIQUE (visit_id, sequence), FOREIGN KEY (establishment_id, visit_id) REFERENCES day_visit (establishment_id, id));

      CREATE TABLE delivery (
        id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL, visit_id uuid NOT NULL, subject_kind text NOT NULL CHECK (subject_kind IN ('agenda', 'report')),
        subject_id uuid NOT NULL, recipient_kind text NOT NULL CHECK (recipient_kind IN ('patient', 'correspondent')), recipient_id uuid NOT NULL,
        channel text NOT NULL CHECK (channel IN ('email')), version int NOT NULL, state text NOT NULL CHECK (state IN ('waiting', 'claimed', 'sent', 'failed', 'uncertain')),
        attempts int NOT NULL DEFAULT 0, claimed_at timestamptz, provider_message_id text, failure text, sent_at timestamptz, created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (subject_id, recipient_id, channel), FOREIGN KEY (establishment_id, visit_id) REFERENCES day_visit (establishment_id, id));
      CREATE INDEX delivery_by_visit ON delivery (visit_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}
