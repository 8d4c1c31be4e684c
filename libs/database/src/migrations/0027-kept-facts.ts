import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTable } from './guard-table';

const code = `'^[A-Z][0-9]{2}[0-9A-Z+]{0,5}$'`;

/**
 * What a stay's record says beside its programme: how the patient came in, the number of the administrative file, the diagnoses. Each row is the whole
 * record as somebody left it; the latest stands, and none is ever changed.
 */
export class KeptFacts0027 implements MigrationInterface {
  readonly name = 'KeptFacts9000000000027';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE FUNCTION is_icd10(codes text[]) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
        RETURN (SELECT coalesce(bool_and(code ~ ${code}), true) FROM unnest(codes) AS code);
      CREATE TABLE stay_record (
        id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL REFERENCES establishment, visit_id uuid NOT NULL, number int NOT NULL,
        entry_mode text CHECK (entry_mode IN ('home', 'emergency', 'careHome', 'mutation', 'transfer', 'forAnotherHospital')),
        nda text CHECK (nda ~ '^[0-9A-Za-z/-]{1,20}$'),
        main_diagnosis text CHECK (main_diagnosis ~ ${code}), related_diagnosis text CHECK (related_diagnosis ~ ${code}),
        associated_diagnoses text[] NOT NULL DEFAULT '{}' CHECK (is_icd10(associated_diagnoses)),
        recorded_by uuid NOT NULL, recorded_at timestamptz NOT NULL,
        UNIQUE (establishment_id, visit_id, number),
        FOREIGN KEY (establishment_id, visit_id) REFERENCES day_visit (establishment_id, id),
        FOREIGN KEY (establishment_id, recorded_by) REFERENCES account (establishment_id, id));
      -- Beside what others know of a visit: how its patient came in.
      CREATE OR REPLACE VIEW known_visit WITH (security_invoker = true) AS
        SELECT id, establishment_id, unit_id, patient_id, pathway_version_id, on_date, time_zone, state, arrival_minute, departure_minute, arrival_at,
          (SELECT s.entry_mode FROM stay_record s WHERE s.visit_id = day_visit.id ORDER BY s.number DESC LIMIT 1) AS entry_mode
        FROM day_visit;
    `);
    await guardTable(run, 'stay_record');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}
