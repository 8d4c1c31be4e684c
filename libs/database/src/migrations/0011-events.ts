import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTable } from './guard-table';

/** Past facts, written in the transaction of their cause; who reacts to each; where the feed stands; what a user session has on screen. */
export class Events0011 implements MigrationInterface {
  readonly name = 'Events9000000000011';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE outbox_event (
        id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL REFERENCES establishment, name text NOT NULL, version int NOT NULL CHECK (version >= 1),
        visit_id uuid, payload jsonb NOT NULL, at timestamptz NOT NULL, account_id uuid,
        -- Given before the commit: orders the events of one visit, whose writers hold its lock. \`position\` is given after it.
        written bigint GENERATED ALWAYS AS IDENTITY, position bigint CHECK (position >= 1),
        UNIQUE (establishment_id, id), UNIQUE (establishment_id, position),
        FOREIGN KEY (establishment_id, visit_id) REFERENCES day_visit (establishment_id, id), FOREIGN KEY (establishment_id, account_id) REFERENCES account (establishment_id, id));
      CREATE INDEX outbox_event_unsealed ON outbox_event (establishment_id, written) WHERE (position IS NULL);
      CREATE FUNCTION refuse_change_of_event() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF old.position IS NOT NULL OR (to_jsonb(new) - 'position') <> (to_jsonb(old) - 'position') THEN
          RAISE EXCEPTION 'what has happened never changes' USING ERRCODE = 'DV009';
        END IF;
        RETURN new;
      END $$;
      CREATE TRIGGER outbox_event_frozen BEFORE UPDATE ON outbox_event FOR EACH ROW EXECUTE FUNCTION refuse_change_of_event();

      CREATE TABLE event_reaction (
        establishment_id uuid NOT NULL REFERENCES establishment, event_id uuid NOT NULL, reaction text NOT NULL, visit_id uuid, written bigint NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'claimed', 'done')), claim text, claimed_at timestamptz, attempts int NOT NULL DEFAULT 0,
        PRIMARY KEY (establishment_id, event_id, reaction), FOREIGN KEY (establishment_id, event_id) REFERENCES outbox_event (establishment_id, id),
        FOREIGN KEY (establishment_id, visit_id) REFERENCES day_visit (establishment_id, id),
        CHECK ((state = 'claimed') = (claim IS NOT NULL)), CHECK (num_nulls(claim, claimed_at) IN (0, 2)));
      CREATE INDEX event_reaction_undone ON event_reaction (establishment_id, visit_id, reaction, written) WHERE (state <> 'done');

      CREATE TABLE event_feed (
        establishment_id uuid PRIMARY KEY REFERENCES establishment, last_position bigint NOT NULL DEFAULT 0, purged_position bigint NOT NULL DEFAULT 0,
        CHECK (0 <= purged_position AND purged_position <= last_position));

      CREATE TABLE live_reading (
        establishment_id uuid NOT NULL REFERENCES establishment, token_hash bytea NOT NULL, screen text NOT NULL CHECK (screen IN ('day', 'board')), unit_id uuid NOT NULL, on_date date NOT NULL,
        read_at timestamptz NOT NULL, read_position bigint NOT NULL, sent_position bigint NOT NULL, PRIMARY KEY (establishment_id, token_hash, screen, unit_id, on_date),
        FOREIGN KEY (establishment_id, unit_id) REFERENCES medical_unit (establishment_id, id));
      CREATE INDEX live_reading_by_age ON live_reading (establishment_id, read_at);
    `);
    await guardTable(run, 'outbox_event', { updatable: true, deletable: true });
    await guardTable(run, 'event_reaction', { updatable: true, deletable: true });
    await guardTable(run, 'event_feed', { updatable: true });
    await guardTable(run, 'live_reading', { updatable: true, deletable: true });
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}
