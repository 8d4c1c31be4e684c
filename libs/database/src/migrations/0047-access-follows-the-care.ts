import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applicationRole } from './application-role';
import { guardTable } from './guard-table';

/**
 * Who works where, which patients are marked confidential, whose glass was broken and who looked at it afterwards; and the views by which it is
 * told who has a patient in their care. Accounts of before work in every unit, as they did.
 */
export class AccessFollowsTheCare0047 implements MigrationInterface {
  readonly name = 'AccessFollowsTheCare9000000000047';

  async up(run: QueryRunner): Promise<void> {
    await run.query(tables);
    await guardTable(run, 'account_unit', { deletable: true });
    await guardTable(run, 'record_opening');
    await guardTable(run, 'record_opening_review');
    await run.query(views);
    await run.query(
      `GRANT SELECT ON known_prescriber, known_care, known_answer, known_performer, known_fact, known_build TO ${await applicationRole(run)}`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}

const tables = `
  ALTER TABLE account ADD every_unit boolean NOT NULL DEFAULT false;
  UPDATE account SET every_unit = true;
  CREATE TABLE account_unit (
    establishment_id uuid NOT NULL REFERENCES establishment, account_id uuid NOT NULL, unit_id uuid NOT NULL,
    PRIMARY KEY (establishment_id, account_id, unit_id),
    FOREIGN KEY (establishment_id, account_id) REFERENCES account (establishment_id, id),
    FOREIGN KEY (establishment_id, unit_id) REFERENCES medical_unit (establishment_id, id));
  ALTER TABLE patient ADD confidential boolean NOT NULL DEFAULT false;
  CREATE INDEX day_visit_by_patient ON day_visit (establishment_id, patient_id);
  CREATE INDEX visit_request_by_patient ON visit_request (establishment_id, patient_id);
  -- Bris de glace: opened with a reason, for a limited time; never changed, never taken back.
  CREATE TABLE record_opening (
    id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL REFERENCES establishment, account_id uuid NOT NULL, patient_id uuid NOT NULL,
    reason text NOT NULL CHECK (reason <> ''), opened_at timestamptz NOT NULL, until timestamptz NOT NULL CHECK (until > opened_at),
    UNIQUE (establishment_id, id),
    FOREIGN KEY (establishment_id, account_id) REFERENCES account (establishment_id, id),
    FOREIGN KEY (establishment_id, patient_id) REFERENCES patient (establishment_id, id));
  CREATE INDEX record_opening_by_account ON record_opening (establishment_id, account_id, patient_id, until);
  CREATE INDEX record_opening_by_time ON record_opening (establishment_id, opened_at);
  CREATE TABLE record_opening_review (
    establishment_id uuid NOT NULL REFERENCES establishment, opening_id uuid NOT NULL, reviewed_by uuid NOT NULL,
    reviewed_at timestamptz NOT NULL, remark text NOT NULL CHECK (remark <> ''), PRIMARY KEY (establishment_id, opening_id),
    FOREIGN KEY (establishment_id, opening_id) REFERENCES record_opening (establishment_id, id),
    FOREIGN KEY (establishment_id, reviewed_by) REFERENCES account (establishment_id, id))`;

const views = `
  CREATE VIEW known_prescriber WITH (security_invoker = true) AS SELECT id AS correspondent_id, establishment_id, rpps FROM correspondent;
  CREATE OR REPLACE VIEW known_patient WITH (security_invoker = true) AS
    SELECT id, establishment_id, ipp, birth_name, used_name, first_names, birth_date, sex,
      ARRAY[search_key(birth_name), search_key(coalesce(used_name, birth_name))] AS name_keys, confidential
    FROM patient;
  -- One row for each unit that has a visit or a request, with who asked.
  CREATE VIEW known_care WITH (security_invoker = true) AS
    SELECT v.establishment_id, v.patient_id, v.id AS visit_id, NULL::uuid AS request_id, v.unit_id, NULL::uuid AS prescriber_id,
      NULL::uuid AS received_by, NULL::uuid AS validated_by
    FROM day_visit v
    UNION ALL
    SELECT r.establishment_id, r.patient_id, NULL, r.id, r.unit_id, r.prescriber_id, r.received_by, r.validated_by FROM visit_request r
    UNION ALL
    SELECT r.establishment_id, r.patient_id, a.visit_id, NULL, r.unit_id, r.prescriber_id, r.received_by, r.validated_by
    FROM visit_answer a JOIN visit_request r ON r.establishment_id = a.establishment_id AND r.id = a.request_id;
  CREATE VIEW known_answer WITH (security_invoker = true) AS SELECT establishment_id, visit_id, request_id FROM visit_answer;
  -- What was traced, withdrawn or not.
  CREATE VIEW known_fact WITH (security_invoker = true) AS SELECT id, establishment_id, visit_id FROM traced_fact;
  CREATE VIEW known_build WITH (security_invoker = true) AS SELECT id, establishment_id, unit_id FROM day_plan;
  -- Whose hands a visit has booked, or who was named for what was done: a person, also by a resource that is their hands or eye.
  CREATE VIEW known_performer WITH (security_invoker = true) AS
    SELECT b.establishment_id, v.patient_id, b.visit_id, coalesce(r.person_id, r.id) AS person_id
    FROM booking b
      JOIN day_visit v ON v.establishment_id = b.establishment_id AND v.id = b.visit_id
      JOIN resource r ON r.establishment_id = b.establishment_id AND r.id = b.resource_id
    WHERE b.state <> 'released'
    UNION ALL
    SELECT f.establishment_id, v.patient_id, f.visit_id, coalesce(r.person_id, r.id)
    FROM traced_fact f
      JOIN day_visit v ON v.establishment_id = f.establishment_id AND v.id = f.visit_id
      JOIN resource r ON r.establishment_id = f.establishment_id AND r.id = f.performer_id`;
