import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applicationRole } from './application-role';
import { guardTable } from './guard-table';

/**
 * A patient's death is a fact of its own, declared by a physician, with what it ended beside it: withdrawn, all of that can come back. Nothing is
 * asked or booked for who has died. A death that was said with a departure is one, and ends what it had left standing.
 */
export class Deaths0024 implements MigrationInterface {
  readonly name = 'Deaths9000000000024';

  async up(run: QueryRunner): Promise<void> {
    await run.query(tables);
    await guardTable(run, 'patient_death', { updatable: true });
    await guardTable(run, 'ended_by_death');
    await run.query(`GRANT SELECT ON known_death TO ${await applicationRole(run)}`);
    await run.query(ofTheLiving);
    await run.query(saidWithDepartures);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}

const tables = `
  CREATE TABLE patient_death (
    id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL REFERENCES establishment, patient_id uuid NOT NULL, visit_id uuid,
    on_date date NOT NULL, at_minute int CHECK (at_minute BETWEEN 0 AND 1439), told_by text, declared_by uuid NOT NULL, declared_at timestamptz NOT NULL,
    withdrawn_by uuid, withdrawn_at timestamptz, withdrawal_reason text,
    UNIQUE (establishment_id, id), FOREIGN KEY (establishment_id, patient_id) REFERENCES patient (establishment_id, id),
    FOREIGN KEY (establishment_id, visit_id) REFERENCES day_visit (establishment_id, id),
    FOREIGN KEY (establishment_id, declared_by) REFERENCES account (establishment_id, id),
    FOREIGN KEY (establishment_id, withdrawn_by) REFERENCES account (establishment_id, id),
    CHECK (num_nulls(withdrawn_by, withdrawn_at, withdrawal_reason) IN (0, 3)),
    CHECK (CASE WHEN visit_id IS NULL THEN told_by IS NOT NULL ELSE at_minute IS NOT NULL AND told_by IS NULL END));
  CREATE UNIQUE INDEX one_standing_death ON patient_death (establishment_id, patient_id) WHERE (withdrawn_at IS NULL);
  CREATE FUNCTION refuse_changed_death() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE end_of_it text[] := '{withdrawn_by,withdrawn_at,withdrawal_reason}';
  BEGIN
    IF old.withdrawn_at IS NOT NULL OR to_jsonb(new) - end_of_it <> to_jsonb(old) - end_of_it THEN
      RAISE EXCEPTION 'a declared death is withdrawn once, and never changed' USING ERRCODE = 'DV001';
    END IF;
    RETURN new;
  END $$;
  CREATE TRIGGER patient_death_kept BEFORE UPDATE ON patient_death FOR EACH ROW EXECUTE FUNCTION refuse_changed_death();
  -- What a death ended, and the state in which it was.
  CREATE TABLE ended_by_death (
    id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL REFERENCES establishment, death_id uuid NOT NULL, visit_id uuid, request_id uuid,
    was text NOT NULL, CHECK (num_nonnulls(visit_id, request_id) = 1),
    FOREIGN KEY (establishment_id, death_id) REFERENCES patient_death (establishment_id, id),
    FOREIGN KEY (establishment_id, visit_id) REFERENCES day_visit (establishment_id, id),
    FOREIGN KEY (establishment_id, request_id) REFERENCES visit_request (establishment_id, id));
  CREATE INDEX ended_by_death_by_death ON ended_by_death (establishment_id, death_id);
  CREATE VIEW known_death WITH (security_invoker = true) AS
    SELECT id, establishment_id, patient_id, visit_id, on_date, at_minute, declared_by, declared_at FROM patient_death WHERE withdrawn_at IS NULL`;

/** Whoever declares a death holds the same lock alone: a booking and a death of the same second come one after the other. */
const ofTheLiving = `
  INSERT INTO state_transition VALUES
    ('visit_request', 'withdrawn', 'received'), ('visit_request', 'withdrawn', 'validated'), ('visit_request', 'withdrawn', 'proposed'),
    ('visit_request', 'withdrawn', 'booked');
  CREATE FUNCTION hold_life(patient uuid) RETURNS void LANGUAGE sql AS $$ SELECT pg_advisory_xact_lock(hashtextextended('life ' || patient, 0)) $$;
  CREATE FUNCTION refuse_after_death() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtextextended('life ' || new.patient_id, 0));
    IF EXISTS (
      SELECT FROM patient_death d
      WHERE d.establishment_id = new.establishment_id AND d.patient_id = new.patient_id AND d.withdrawn_at IS NULL) THEN
      RAISE EXCEPTION 'the patient has died' USING ERRCODE = 'DV007';
    END IF;
    RETURN new;
  END $$;
  CREATE TRIGGER day_visit_of_the_living BEFORE INSERT ON day_visit FOR EACH ROW
    WHEN (new.state IN ('held', 'booked', 'confirmed')) EXECUTE FUNCTION refuse_after_death();
  CREATE TRIGGER day_visit_again_of_the_living BEFORE UPDATE OF state ON day_visit FOR EACH ROW
    WHEN (old.state IN ('cancelled', 'postponed', 'unscheduled') AND new.state IN ('held', 'booked', 'confirmed')) EXECUTE FUNCTION refuse_after_death();
  CREATE TRIGGER visit_request_of_the_living BEFORE INSERT ON visit_request FOR EACH ROW EXECUTE FUNCTION refuse_after_death();
  CREATE TRIGGER visit_request_again_of_the_living BEFORE UPDATE OF state ON visit_request FOR EACH ROW
    WHEN (new.state IN ('received', 'validated', 'proposed') AND new.state <> old.state) EXECUTE FUNCTION refuse_after_death()`;

/** What an earlier release noted as a departure; said once, on the way up. */
export const saidWithDepartures = `
  SET CONSTRAINTS ALL IMMEDIATE;
  INSERT INTO patient_death (establishment_id, patient_id, visit_id, on_date, at_minute, declared_by, declared_at)
    SELECT DISTINCT ON (v.establishment_id, v.patient_id) v.establishment_id, v.patient_id, v.id, v.on_date,
      least(1439, greatest(0, (extract(epoch FROM (f.occurred_at AT TIME ZONE v.time_zone) - v.on_date::timestamp) / 60)::int)), f.declared_by, f.declared_at
    FROM standing_fact f JOIN day_visit v ON v.id = f.visit_id
    WHERE f.kind = 'departure' AND f.detail->>'exitMode' = 'death' ORDER BY v.establishment_id, v.patient_id, f.occurred_at, f.id;
  INSERT INTO ended_by_death (establishment_id, death_id, visit_id, was) SELECT establishment_id, id, visit_id, 'inProgress' FROM patient_death;
  INSERT INTO ended_by_death (establishment_id, death_id, visit_id, was)
    SELECT d.establishment_id, d.id, v.id, v.state
    FROM patient_death d JOIN day_visit v ON v.establishment_id = d.establishment_id AND v.patient_id = d.patient_id
    WHERE v.state IN ('held', 'booked', 'confirmed') AND v.on_date >= d.on_date AND v.arrival_at > now();
  INSERT INTO ended_by_death (establishment_id, death_id, request_id, was)
    SELECT d.establishment_id, d.id, r.id, r.state
    FROM patient_death d JOIN visit_request r ON r.establishment_id = d.establishment_id AND r.patient_id = d.patient_id
    WHERE r.state IN ('received', 'validated', 'proposed') OR (r.state = 'booked' AND EXISTS (
      SELECT FROM visit_answer a JOIN ended_by_death e ON e.visit_id = a.visit_id AND e.was <> 'inProgress' WHERE a.request_id = r.id AND a.active));
  UPDATE booking b SET state = 'released', whole_used = b.used, whole_during = b.during
    FROM ended_by_death e WHERE e.visit_id = b.visit_id AND e.was <> 'inProgress' AND b.state <> 'released';
  UPDATE care_step s SET active = false FROM ended_by_death e WHERE e.visit_id = s.visit_id AND e.was <> 'inProgress';
  UPDATE day_visit v SET state = 'cancelled', cancellation_class = 'patient', cancellation_reason = 'Le patient est décédé.', cancelled_at = now()
    FROM ended_by_death e WHERE e.visit_id = v.id AND e.was <> 'inProgress';
  UPDATE visit_request r SET state = 'withdrawn', ended_reason = 'Le patient est décédé.' FROM ended_by_death e WHERE e.request_id = r.id;
  SET CONSTRAINTS ALL DEFERRED`;
