import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PatientsAndRequests0003 implements MigrationInterface {
  readonly name = 'PatientsAndRequests0003000000000003';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE correspondent (
        id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL REFERENCES establishment, display_name text NOT NULL,
        rpps text CHECK (rpps ~ '^[0-9]{11}$'), specialty text NOT NULL, email text);
      CREATE TABLE patient (
        id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL REFERENCES establishment, ipp text NOT NULL,
        birth_name text NOT NULL, used_name text, first_names text NOT NULL, birth_date date NOT NULL, sex text NOT NULL CHECK (sex IN ('female', 'male', 'unknown')),
        birth_place_insee text, ins text, ins_oid text, ins_status text NOT NULL DEFAULT 'provisional' CHECK (ins_status IN ('provisional', 'retrieved', 'validated', 'qualified')),
        phone text, email text, primary_physician_id uuid REFERENCES correspondent, referring_physician_id uuid REFERENCES correspondent,
        registered_at timestamptz NOT NULL DEFAULT now(), UNIQUE (establishment_id, ipp), CHECK (num_nulls(ins, ins_oid) IN (0, 2)));
      CREATE INDEX patient_by_name ON patient USING gin (search_key(birth_name || ' ' || coalesce(used_name, '') || ' ' || first_names) gin_trgm_ops);
      CREATE INDEX patient_by_birth_date ON patient (establishment_id, birth_date);
      CREATE INDEX patient_by_phone ON patient (establishment_id, phone) WHERE phone IS NOT NULL;
      CREATE SEQUENCE ipp_sequence START 800000001;

      CREATE TABLE visit_request (
        id uuid PRIMARY KEY DEFAULT uuidv7(), establishment_id uuid NOT NULL REFERENCES establishment, unit_id uuid NOT NULL REFERENCES medical_unit,
        patient_id uuid NOT NULL REFERENCES patient, pathway_version_id uuid NOT NULL REFERENCES care_pathway_version, prescriber_id uuid NOT NULL REFERENCES correspondent,
        justification text NOT NULL, priority int NOT NULL CHECK (priority BETWEEN 1 AND 5), wished_from date NOT NULL, wished_to date NOT NULL,
        hours_from int, hours_to int, note text, state text NOT NULL CHECK (state IN ('received', 'validated', 'proposed', 'booked', 'closed', 'refused', 'withdrawn')),
        received_at timestamptz NOT NULL, received_by uuid REFERENCES account, first_proposed_at timestamptz, validated_at timestamptz, validated_by uuid REFERENCES account,
        ended_reason text, last_refusal text, version int NOT NULL DEFAULT 1,
        CHECK (wished_from <= wished_to), CHECK (num_nulls(hours_from, hours_to) IN (0, 2)), CHECK (hours_from IS NULL OR hours_from < hours_to));
      CREATE INDEX visit_request_by_state ON visit_request (establishment_id, state, wished_from);
    `);
  }

  async down(): Promise<void> { throw new Error('Migrations go forward only: restore the backup taken before the upgrade.'); }
}
