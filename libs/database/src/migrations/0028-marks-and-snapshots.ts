import type { QueryRunner } from 'typeorm';
import { guardTable } from './guard-table';

const visitKey = 'FOREIGN KEY (establishment_id, visit_id) REFERENCES day_visit (establishment_id, id)';

/**
 * Marks of a day that are no care: when a step began, when the patient was at their place and gave it back, was ready, had the letter in hand. The
 * class of a visit as it was at its departure and at each signature. Days that were open, with their installed places. Dates offered, and those declined.
 */
export async function keepMarksAndSnapshots(run: QueryRunner): Promise<void> {
  await run.query(`
    CREATE TABLE visit_mark (
      id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL REFERENCES establishment, visit_id uuid NOT NULL,
      kind text NOT NULL CHECK (kind IN ('stepStarted', 'placed', 'placeFreed', 'ready', 'letterHanded', 'withdrawal')),
      step_id uuid, resource_id uuid, occurred_at timestamptz NOT NULL, declared_by uuid NOT NULL, declared_at timestamptz NOT NULL,
      withdraws uuid, reason text,
      UNIQUE (establishment_id, id), UNIQUE (establishment_id, withdraws), ${visitKey},
      FOREIGN KEY (establishment_id, step_id) REFERENCES care_step (establishment_id, id),
      FOREIGN KEY (establishment_id, resource_id) REFERENCES resource (establishment_id, id),
      FOREIGN KEY (establishment_id, declared_by) REFERENCES account (establishment_id, id),
      FOREIGN KEY (establishment_id, withdraws) REFERENCES visit_mark (establishment_id, id),
      CHECK ((kind = 'stepStarted') = (step_id IS NOT NULL)), CHECK ((kind = 'placed') = (resource_id IS NOT NULL)),
      CHECK ((kind = 'withdrawal') = (withdraws IS NOT NULL)), CHECK ((kind = 'withdrawal') = (reason IS NOT NULL)));
    CREATE INDEX visit_mark_by_visit ON visit_mark (establishment_id, visit_id);

    CREATE TABLE class_snapshot (
      id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL REFERENCES establishment, visit_id uuid NOT NULL,
      moment text NOT NULL CHECK (moment IN ('departure', 'signature')), rule_set text NOT NULL,
      planned_class text NOT NULL, planned_count int NOT NULL, traced_class text NOT NULL, traced_count int NOT NULL, grading jsonb NOT NULL,
      account_id uuid, at timestamptz NOT NULL, ${visitKey},
      FOREIGN KEY (establishment_id, account_id) REFERENCES account (establishment_id, id));
    CREATE INDEX class_snapshot_by_visit ON class_snapshot (establishment_id, visit_id);

    CREATE TABLE open_day (
      establishment_id uuid NOT NULL REFERENCES establishment, unit_id uuid NOT NULL, on_date date NOT NULL, open boolean NOT NULL,
      opening_from int, opening_to int, closed_because text, installed_places int NOT NULL CHECK (installed_places >= 0), kept_at timestamptz NOT NULL,
      PRIMARY KEY (establishment_id, unit_id, on_date), CHECK (num_nulls(opening_from, opening_to) = CASE WHEN open THEN 0 ELSE 2 END),
      FOREIGN KEY (establishment_id, unit_id) REFERENCES medical_unit (establishment_id, id));

    CREATE TABLE offered_date (
      id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL REFERENCES establishment, request_id uuid NOT NULL, unit_id uuid NOT NULL,
      on_date date NOT NULL, answer text NOT NULL CHECK (answer IN ('offered', 'declined')),
      declined_by text CHECK (declined_by IN ('patient', 'relative', 'prescriber', 'unit')), reason text, account_id uuid, at timestamptz NOT NULL,
      CHECK ((answer = 'declined') = (declined_by IS NOT NULL)),
      FOREIGN KEY (establishment_id, request_id) REFERENCES visit_request (establishment_id, id),
      FOREIGN KEY (establishment_id, unit_id) REFERENCES medical_unit (establishment_id, id),
      FOREIGN KEY (establishment_id, account_id) REFERENCES account (establishment_id, id));
    CREATE INDEX offered_date_by_request ON offered_date (establishment_id, request_id)`);
  for (const table of ['visit_mark', 'class_snapshot', 'open_day', 'offered_date']) await guardTable(run, table);
}
