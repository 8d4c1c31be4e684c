import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Hours are stored twice, as local minutes of a civil date and as instants; a CHECK keeps the two in agreement. */
export class VisitsAndBookings0004 implements MigrationInterface {
  readonly name = 'VisitsAndBookings0004000000000004';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE FUNCTION local_instant(on_date date, minute int, time_zone text) RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE
        RETURN timezone(time_zone, on_date + make_interval(mins => minute));

      CREATE TABLE planning_day (
        id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL REFERENCES establishment, unit_id uuid NOT NULL REFERENCES medical_unit, on_date date NOT NULL,
        revision int NOT NULL DEFAULT 0, state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closed')), opening_from int NOT NULL, opening_to int NOT NULL,
        opened_at timestamptz NOT NULL, UNIQUE (unit_id, on_date));
      CREATE TABLE day_window (
        establishment_id uuid NOT NULL, resource_id uuid NOT NULL REFERENCES resource, on_date date NOT NULL, from_minute int NOT NULL, to_minute int NOT NULL,
        capacity int NOT NULL CHECK (capacity >= 1), during tstzrange NOT NULL, PRIMARY KEY (resource_id, on_date, from_minute, to_minute), CHECK (from_minute < to_minute));

      CREATE TABLE visit_transition (from_state text, to_state text, PRIMARY KEY (from_state, to_state));
      INSERT INTO visit_transition VALUES
        ('held', 'booked'), ('held', 'unscheduled'), ('held', 'cancelled'),
        ('booked', 'confirmed'), ('booked', 'arrived'), ('booked', 'cancelled'), ('booked', 'postponed'), ('booked', 'noShow'), ('booked', 'unscheduled'),
        ('confirmed', 'booked'), ('confirmed', 'arrived'), ('confirmed', 'cancelled'), ('confirmed', 'postponed'), ('confirmed', 'noShow'), ('confirmed', 'unscheduled'),
        ('arrived', 'inProgress'), ('arrived', 'left'), ('arrived', 'booked'), ('inProgress', 'left'), ('inProgress', 'arrived'),
        ('left', 'inProgress'), ('left', 'arrived'), ('left', 'closed'),
        ('noShow', 'booked'), ('cancelled', 'booked'), ('unscheduled', 'booked'), ('postponed', 'booked'), ('cancelled', 'confirmed'), ('unscheduled', 'confirmed');

      CREATE TABLE day_visit (
        id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL REFERENCES establishment, unit_id uuid NOT NULL REFERENCES medical_unit,
        request_id uuid NOT NULL REFERENCES visit_request, patient_id uuid NOT NULL REFERENCES patient, pathway_version_id uuid NOT NULL REFERENCES care_pathway_version,
        on_date date NOT NULL, time_zone text NOT NULL, state text NOT NULL CHECK (state IN ('held', 'booked', 'confirmed', 'arrived', 'inProgress', 'left', 'closed', 'cancelled', 'postponed', 'noShow', 'unscheduled')),
        active boolean GENERATED ALWAYS AS (state NOT IN ('cancelled', 'postponed', 'noShow', 'unscheduled')) STORED,
        arrival_minute int NOT NULL, departure_minute int NOT NULL, arrival_at timestamptz NOT NULL, departure_at timestamptz NOT NULL, presence tstzrange NOT NULL,
        day_place_id uuid REFERENCES resource, announced_at timestamptz, cancellation_class text CHECK (cancellation_class IN ('patient', 'professional', 'establishment')),
        cancellation_reason text, cancelled_at timestamptz, exit_mode text, version int NOT NULL DEFAULT 1, booked_at timestamptz NOT NULL, booked_by uuid REFERENCES account,
        UNIQUE (establishment_id, id),
        CHECK (arrival_minute < departure_minute), CHECK (departure_minute - arrival_minute < 720),
        CHECK (arrival_at = local_instant(on_date, arrival_minute, time_zone)), CHECK (departure_at = local_instant(on_date, departure_minute, time_zone)),
        CHECK (presence = tstzrange(arrival_at, departure_at)),
        CONSTRAINT patient_not_twice_in_house EXCLUDE USING gist (patient_id WITH =, presence WITH &&) WHERE (active) DEFERRABLE INITIALLY DEFERRED);
      CREATE INDEX day_visit_by_day ON day_visit (unit_id, on_date);
      CREATE UNIQUE INDEX one_active_visit_per_request ON day_visit (request_id) WHERE (active);
      CREATE FUNCTION refuse_visit_transition() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF new.state <> old.state AND NOT EXISTS (SELECT FROM visit_transition t WHERE t.from_state = old.state AND t.to_state = new.state) THEN
          RAISE EXCEPTION 'day visit may not go from % to %', old.state, new.state USING ERRCODE = 'DV001';
        END IF;
        RETURN new;
      END $$;
      CREATE TRIGGER day_visit_transition BEFORE UPDATE OF state ON day_visit FOR EACH ROW EXECUTE FUNCTION refuse_visit_transition();

      CREATE TABLE care_step (
        id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL, visit_id uuid NOT NULL, patient_id uuid NOT NULL REFERENCES patient,
        code text NOT NULL, label text NOT NULL, start_minute int NOT NULL, end_minute int NOT NULL, during tstzrange NOT NULL,
        patient_mode text NOT NULL CHECK (patient_mode IN ('exclusive', 'background')), optional boolean NOT NULL, active boolean NOT NULL DEFAULT true,
        UNIQUE (visit_id, code), UNIQUE (establishment_id, id), CHECK (start_minute < end_minute), FOREIGN KEY (establishment_id, visit_id) REFERENCES day_visit (establishment_id, id),
        CONSTRAINT patient_not_in_two_steps EXCLUDE USING gist (patient_id WITH =, during WITH &&) WHERE (active AND patient_mode = 'exclusive') DEFERRABLE INITIALLY DEFERRED);

      CREATE TABLE booking (
        id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL, resource_id uuid NOT NULL, unit_no int NOT NULL, on_date date NOT NULL,
        visit_id uuid NOT NULL, step_id uuid, line_no int, used tstzrange NOT NULL, during tstzrange NOT NULL,
        state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'held', 'released')), expires_at timestamptz, override_reason text,
        FOREIGN KEY (resource_id, unit_no) REFERENCES resource_unit, FOREIGN KEY (establishment_id, visit_id) REFERENCES day_visit (establishment_id, id),
        FOREIGN KEY (establishment_id, step_id) REFERENCES care_step (establishment_id, id),
        CHECK (num_nulls(step_id, line_no) IN (0, 2)), CHECK (during @> used), CHECK ((state = 'held') = (expires_at IS NOT NULL)),
        CONSTRAINT resource_unit_not_double_booked EXCLUDE USING gist (resource_id WITH =, unit_no WITH =, during WITH &&) WHERE (state <> 'released') DEFERRABLE INITIALLY DEFERRED);
      CREATE INDEX booking_by_day ON booking (establishment_id, on_date, resource_id);
      CREATE INDEX booking_by_visit ON booking (visit_id);
      CREATE FUNCTION refuse_booking_outside_windows() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF new.override_reason IS NULL AND new.state <> 'released' AND EXISTS (SELECT FROM booking b WHERE b.id = new.id) AND NOT coalesce(
          (SELECT range_agg(w.during) @> new.used FROM day_window w WHERE w.resource_id = new.resource_id AND w.on_date = new.on_date), false) THEN
          RAISE EXCEPTION 'booking outside the windows of its resource' USING ERRCODE = 'DV002';
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER booking_inside_windows AFTER INSERT OR UPDATE ON booking DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_booking_outside_windows();

      CREATE TABLE day_revision (
        establishment_id uuid NOT NULL, unit_id uuid NOT NULL, on_date date NOT NULL, number int NOT NULL, at timestamptz NOT NULL, account_id uuid REFERENCES account,
        verb text NOT NULL, reason text, before jsonb NOT NULL, after jsonb NOT NULL, undoes int, PRIMARY KEY (unit_id, on_date, number),
        FOREIGN KEY (unit_id, on_date) REFERENCES planning_day (unit_id, on_date));
      CREATE TABLE day_plan (
        id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL, unit_id uuid NOT NULL REFERENCES medical_unit, on_date date NOT NULL,
        state text NOT NULL CHECK (state IN ('queued', 'running', 'ready', 'cancelled', 'failed', 'accepted', 'dropped')), base_revision int NOT NULL, seconds int NOT NULL,
        problem jsonb NOT NULL, requests jsonb NOT NULL, progress jsonb, outcome jsonb, failure text, stop_asked boolean NOT NULL DEFAULT false,
        account_id uuid REFERENCES account, created_at timestamptz NOT NULL, ended_at timestamptz);
      CREATE INDEX day_plan_by_day ON day_plan (unit_id, on_date, created_at);
      CREATE UNIQUE INDEX one_build_at_a_time ON day_plan (unit_id, on_date) WHERE (state IN ('queued', 'running'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}
