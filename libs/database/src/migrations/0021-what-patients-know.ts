import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applicationRole } from './application-role';
import { guardTable } from './guard-table';

/**
 * Written, gone and unknown are three states, and a patient is told by the second, or by somebody's voice. Calls to patients and messages that
 * wait at somebody's wish are kept; a unit says from how many minutes on a change is told, and how long before an arrival it books at the latest.
 */
export class WhatPatientsKnow0021 implements MigrationInterface {
  readonly name = 'WhatPatientsKnow9000000000021';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE medical_unit
        ADD COLUMN agenda_threshold_minutes int NOT NULL DEFAULT 15 CHECK (agenda_threshold_minutes BETWEEN 0 AND 240),
        ADD COLUMN notice_minutes int NOT NULL DEFAULT 30 CHECK (notice_minutes BETWEEN 0 AND 1440);
      CREATE OR REPLACE VIEW known_unit WITH (security_invoker = true) AS
        SELECT id, establishment_id, name, phone, address, agenda_delay_minutes, agenda_threshold_minutes FROM medical_unit;

      ALTER TABLE agenda_version ADD UNIQUE (establishment_id, id);
      -- No version: somebody called while nothing had been written yet.
      CREATE TABLE patient_call (
        id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL REFERENCES establishment, visit_id uuid NOT NULL, agenda_version_id uuid, at timestamptz NOT NULL,
        account_id uuid NOT NULL, means text NOT NULL CHECK (means IN ('telephone', 'paper', 'inPerson')), reached boolean NOT NULL, said text NOT NULL,
        UNIQUE (establishment_id, id), FOREIGN KEY (establishment_id, visit_id) REFERENCES day_visit (establishment_id, id),
        FOREIGN KEY (establishment_id, agenda_version_id) REFERENCES agenda_version (establishment_id, id),
        FOREIGN KEY (establishment_id, account_id) REFERENCES account (establishment_id, id));
      CREATE INDEX patient_call_by_visit ON patient_call (establishment_id, visit_id);
      CREATE TABLE agenda_hold (
        establishment_id uuid NOT NULL REFERENCES establishment, visit_id uuid NOT NULL, held_at timestamptz NOT NULL, account_id uuid, PRIMARY KEY (establishment_id, visit_id),
        FOREIGN KEY (establishment_id, visit_id) REFERENCES day_visit (establishment_id, id),
        FOREIGN KEY (establishment_id, account_id) REFERENCES account (establishment_id, id));

      -- What the patient knows of each version: told (gone, or said), perhaps (on its way, or nobody knows), not.
      CREATE VIEW known_telling WITH (security_invoker = true) AS
        SELECT a.id AS agenda_version_id, a.establishment_id, a.visit_id, a.sequence, a.method, a.issued_at,
          (a.content->>'on')::date AS on_date, (a.content->>'arrival')::int AS arrival_minute, (a.content->>'departure')::int AS departure_minute,
          CASE
            WHEN EXISTS (SELECT FROM patient_call c WHERE c.agenda_version_id = a.id AND c.reached) THEN 'told'
            WHEN EXISTS (SELECT FROM known_delivery d WHERE d.visit_id = a.visit_id AND d.subject_id = a.id AND d.state = 'sent') THEN 'told'
            WHEN EXISTS (SELECT FROM known_delivery d WHERE d.visit_id = a.visit_id AND d.subject_id = a.id AND d.state IN ('claimed', 'uncertain')) THEN 'perhaps'
            ELSE 'not' END AS told
        FROM agenda_version a;
      CREATE VIEW known_hold WITH (security_invoker = true) AS SELECT visit_id, establishment_id, held_at, account_id FROM agenda_hold;
      GRANT SELECT ON known_telling, known_hold TO ${await applicationRole(run)};

      -- What was taken for told when it was only written, of visits still to come.
      UPDATE day_visit v SET announced_at = NULL
      WHERE v.announced_at IS NOT NULL AND v.arrival_at > now() AND EXISTS (
        SELECT FROM agenda_version a
        WHERE a.visit_id = v.id AND NOT EXISTS (SELECT FROM agenda_version b WHERE b.visit_id = a.visit_id AND b.sequence > a.sequence)
          AND NOT EXISTS (SELECT FROM delivery d WHERE d.subject_id = a.id AND d.state = 'sent'));
    `);
    await guardTable(run, 'patient_call');
    await guardTable(run, 'agenda_hold', { updatable: true, deletable: true });
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}
