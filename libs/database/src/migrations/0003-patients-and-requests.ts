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
      CREATE FUNCTION written_name(p patient) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
        RETURN search_key(p.birth_name || ' ' || coalesce(p.used_name, '') || ' ' || p.first_names);
      CREATE FUNCTION name_rank(words text[], written text) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE
        RETURN (SELECT coalesce(sum(CASE WHEN ' ' || written || ' ' LIKE '% ' || word || ' %' THEN 3 WHEN ' ' || written LIKE '% ' || word || '%' THEN 2 ELSE word_similarity(word, written) END), 0) FROM unnest(words) word);
      CREATE INDEX patient_by_birth_date ON patient (establishment_id, birth_date);
      CREATE FUNCTION phone_key(phone text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
        RETURN regexp_replace(regexp_replace(phone, '[^0-9]', '', 'g'), '^(0033|33)0?', '0');
      CREATE INDEX patient_by_phone ON patient (establishment_id, phone_key(phone) text_pattern_ops);
      CREATE INDEX patient_by_ipp ON patient (establishment_id, ipp text_pattern_ops);

      -- Runs as the owner, with the wall written out: under row-level security the trigram operators, which could leak, may not use the index.
      -- Names that hold every word come first, near misses fill what is left; beyond some hundreds the likeliest are not sought among all.
      CREATE FUNCTION find_patients(words text[], birth date, number text, most int) RETURNS SETOF patient
        LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public SET pg_trgm.word_similarity_threshold = 0.35 SET plan_cache_mode = force_custom_plan AS $$
      DECLARE
        house uuid := nullif(current_setting('diurne.establishment_id', true), '')::uuid;
        patterns text[] := ARRAY(SELECT '%' || word || '%' FROM unnest(words) word);
        phone_start text := CASE WHEN length(phone_key(number)) >= 6 THEN phone_key(number) || '%' END;
        ipp_start text := number || '%';
        found_so_far int;
      BEGIN
        IF number IS NOT NULL THEN
          RETURN QUERY SELECT p.* FROM patient p WHERE p.establishment_id = house AND (p.ipp LIKE ipp_start OR phone_key(p.phone) LIKE phone_start)
            AND (birth IS NULL OR p.birth_date = birth) AND (patterns = '{}' OR written_name(p) LIKE ALL (patterns)) ORDER BY p.ipp LIMIT most;
          RETURN;
        END IF;
        RETURN QUERY SELECT (c.p).* FROM (
            SELECT p FROM patient p WHERE p.establishment_id = house AND (birth IS NULL OR p.birth_date = birth)
              AND (patterns = '{}' OR (search_key(p.birth_name || ' ' || coalesce(p.used_name, '') || ' ' || p.first_names) LIKE patterns[1] AND written_name(p) LIKE ALL (patterns))) LIMIT 500) c
          ORDER BY name_rank(words, written_name(c.p)) DESC, written_name(c.p), (c.p).birth_date, (c.p).ipp LIMIT most;
        GET DIAGNOSTICS found_so_far = ROW_COUNT;
        IF found_so_far >= most OR patterns = '{}' THEN RETURN; END IF;
        RETURN QUERY SELECT (c.p).* FROM (
            SELECT p FROM patient p WHERE p.establishment_id = house AND (birth IS NULL OR p.birth_date = birth)
              AND words[1] <% search_key(p.birth_name || ' ' || coalesce(p.used_name, '') || ' ' || p.first_names)
              AND (SELECT bool_and(word <% written_name(p) OR written_name(p) LIKE '%' || word || '%') FROM unnest(words) word) AND NOT written_name(p) LIKE ALL (patterns) LIMIT 500) c
          ORDER BY name_rank(words, written_name(c.p)) DESC, written_name(c.p), (c.p).birth_date, (c.p).ipp LIMIT most - found_so_far;
      END $$;
      REVOKE ALL ON FUNCTION find_patients FROM PUBLIC;
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

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}
