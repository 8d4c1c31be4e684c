import type { MigrationInterface, QueryRunner } from 'typeorm';

const rights = {
  outbox_event: 'SELECT, INSERT, UPDATE (position), DELETE',
  event_reaction: 'SELECT, INSERT, UPDATE (state, claim, claimed_at, attempts), DELETE',
  event_feed: 'SELECT, INSERT, UPDATE',
  live_reading: 'SELECT, INSERT, UPDATE, DELETE',
} as const;

/**
 * Past facts, written in the transaction of their cause; who reacts to each; where the feed stands; what a user session has on screen. Subjects are
 * no references, as in the audit trail: an event tells what was, whatever became of it.
 */
export class Events0011 implements MigrationInterface {
  readonly name = 'Events0011000000000011';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE outbox_event (
        id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL REFERENCES establishment, name text NOT NULL, version int NOT NULL CHECK (version >= 1),
        visit_id uuid, payload jsonb NOT NULL, at timestamptz NOT NULL, account_id uuid,
        -- Given before the commit: orders the events of one visit, whose writers hold its lock; \`position\` is given after it.
        written bigint GENERATED ALWAYS AS IDENTITY, position bigint CHECK (position >= 1),
        UNIQUE (establishment_id, id), UNIQUE (establishment_id, position));
      CREATE INDEX outbox_event_unsealed ON outbox_event (establishment_id, written) WHERE (position IS NULL);

      CREATE TABLE event_reaction (
        establishment_id uuid NOT NULL REFERENCES establishment, event_id uuid NOT NULL, reaction text NOT NULL, visit_id uuid, written bigint NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'claimed', 'done')), claim uuid, claimed_at timestamptz, attempts int NOT NULL DEFAULT 0,
        PRIMARY KEY (establishment_id, event_id, reaction), FOREIGN KEY (establishment_id, event_id) REFERENCES outbox_event (establishment_id, id),
        CHECK ((state = 'claimed') = (claim IS NOT NULL)), CHECK (num_nulls(claim, claimed_at) IN (0, 2)));
      CREATE INDEX event_reaction_undone ON event_reaction (establishment_id, visit_id, reaction, written) WHERE (state <> 'done');

      CREATE TABLE event_feed (
        establishment_id uuid PRIMARY KEY REFERENCES establishment, last_position bigint NOT NULL DEFAULT 0, purged_position bigint NOT NULL DEFAULT 0,
        CHECK (0 <= purged_position AND purged_position <= last_position));

      CREATE TABLE live_reading (
        establishment_id uuid NOT NULL REFERENCES establishment, token_hash bytea NOT NULL, screen text NOT NULL CHECK (screen IN ('day', 'board')), unit_id uuid NOT NULL, on_date date NOT NULL,
        read_at timestamptz NOT NULL, read_position bigint NOT NULL, sent_position bigint NOT NULL, PRIMARY KEY (establishment_id, token_hash, screen, unit_id, on_date));
      CREATE INDEX live_reading_by_age ON live_reading (establishment_id, read_at);
    `);
    const [{ role }] = (await run.query(
      `SELECT coalesce(nullif(current_setting('diurne.application_role', true), ''), 'diurne_app') AS role`,
    )) as [{ role: string }];
    const app = `"${role.replaceAll('"', '""')}"`;
    for (const [table, granted] of Object.entries(rights)) {
      await run.query(`GRANT ${granted} ON ${table} TO ${app};
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY own_establishment ON ${table} TO ${app}
          USING (establishment_id = nullif(current_setting('diurne.establishment_id', true), '')::uuid)
          WITH CHECK (establishment_id = nullif(current_setting('diurne.establishment_id', true), '')::uuid)`);
    }
    await run.query(`GRANT USAGE ON SEQUENCE outbox_event_written_seq TO ${app}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}
