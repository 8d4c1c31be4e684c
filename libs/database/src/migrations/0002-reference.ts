import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Reference0002 implements MigrationInterface {
  readonly name = 'Reference0002000000000002';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE medical_unit (
        id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL REFERENCES establishment,
        code text NOT NULL, name text NOT NULL, profile text NOT NULL CHECK (profile IN ('medicine', 'therapeutic', 'palliative')),
        phone text NOT NULL, address text NOT NULL, agenda_delay_minutes int NOT NULL DEFAULT 5 CHECK (agenda_delay_minutes BETWEEN 0 AND 240),
        UNIQUE (establishment_id, code));
      CREATE TABLE unit_opening (
        id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL, unit_id uuid NOT NULL REFERENCES medical_unit,
        weekday int NOT NULL CHECK (weekday BETWEEN 1 AND 7), from_minute int NOT NULL, to_minute int NOT NULL, valid daterange NOT NULL DEFAULT daterange(NULL, NULL),
        CHECK (0 <= from_minute AND from_minute < to_minute AND to_minute <= 1440),
        EXCLUDE USING gist (unit_id WITH =, weekday WITH =, valid WITH &&));
      CREATE TABLE unit_closure (
        unit_id uuid NOT NULL REFERENCES medical_unit, establishment_id uuid NOT NULL, on_date date NOT NULL, reason text NOT NULL, PRIMARY KEY (unit_id, on_date));

      CREATE TABLE location (
        id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL REFERENCES establishment, code text NOT NULL, name text NOT NULL, UNIQUE (establishment_id, code));
      CREATE TABLE walking_time (
        establishment_id uuid NOT NULL, from_location_id uuid NOT NULL REFERENCES location, to_location_id uuid NOT NULL REFERENCES location,
        minutes int NOT NULL CHECK (minutes >= 0), PRIMARY KEY (from_location_id, to_location_id), CHECK (from_location_id <> to_location_id));

      CREATE TABLE resource (
        id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL REFERENCES establishment, code text NOT NULL, name text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('professional', 'equipment', 'room', 'place')), trade text NOT NULL,
        location_id uuid REFERENCES location, capacity int NOT NULL CHECK (capacity BETWEEN 1 AND 200), turnover_minutes int NOT NULL DEFAULT 0 CHECK (turnover_minutes >= 0),
        attributes text[] NOT NULL DEFAULT '{}', starts int[], break_minutes int, break_from int, break_to int, retired_on date,
        UNIQUE (establishment_id, code), UNIQUE (establishment_id, id),
        CHECK (num_nulls(break_minutes, break_from, break_to) IN (0, 3)), CHECK (break_minutes IS NULL OR break_minutes <= break_to - break_from));
      ALTER TABLE account ADD FOREIGN KEY (establishment_id, resource_id) REFERENCES resource (establishment_id, id);
      CREATE TABLE resource_unit (
        resource_id uuid NOT NULL REFERENCES resource, unit_no int NOT NULL CHECK (unit_no >= 1), establishment_id uuid NOT NULL, PRIMARY KEY (resource_id, unit_no));
      CREATE TABLE availability_rule (
        id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL, resource_id uuid NOT NULL REFERENCES resource,
        weekday int NOT NULL CHECK (weekday BETWEEN 1 AND 7), from_minute int NOT NULL, to_minute int NOT NULL, capacity int NOT NULL CHECK (capacity >= 1),
        valid daterange NOT NULL DEFAULT daterange(NULL, NULL), CHECK (0 <= from_minute AND from_minute < to_minute AND to_minute <= 1440));
      CREATE INDEX availability_rule_by_resource ON availability_rule (resource_id, weekday);
      CREATE TABLE availability_exception (
        id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL, resource_id uuid NOT NULL REFERENCES resource, on_date date NOT NULL,
        from_minute int NOT NULL, to_minute int NOT NULL, kind text NOT NULL CHECK (kind IN ('absent', 'extra')), reason text NOT NULL,
        CHECK (0 <= from_minute AND from_minute < to_minute AND to_minute <= 1440));

      CREATE TABLE care_pathway (
        id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL REFERENCES establishment, code text NOT NULL, UNIQUE (establishment_id, code));
      CREATE TABLE care_pathway_version (
        id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL, pathway_id uuid NOT NULL REFERENCES care_pathway, number int NOT NULL CHECK (number >= 1),
        name text NOT NULL, regime text NOT NULL CHECK (regime IN ('seance', 'hospitalReserve', 'counted', 'undetermined')), regime_source text NOT NULL,
        definition jsonb NOT NULL, published_at timestamptz NOT NULL DEFAULT now(), published_by uuid REFERENCES account, UNIQUE (pathway_id, number));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}
