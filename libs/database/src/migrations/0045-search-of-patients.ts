import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTable } from './guard-table';

/**
 * Patients are found by the beginning of any of their words, of their IPP and of their telephone number: comparisons that cannot leak, so that
 * the index serves the application's own role behind the wall. Near misses are found by what two words have in common once a letter or two
 * are left out. Both follow the patient by triggers.
 */
export class SearchOfPatients0045 implements MigrationInterface {
  readonly name = 'SearchOfPatients9000000000045';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP FUNCTION find_patients, name_rank, written_name;
      DROP INDEX patient_by_name, patient_by_phone, patient_by_ipp;

      CREATE FUNCTION name_words(name text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
        RETURN array_remove(regexp_split_to_array(search_key(name), '[[:space:][:punct:]’]+'), '');
      CREATE FUNCTION name_joined(name text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
        RETURN CASE WHEN cardinality(name_words(name)) > 1 THEN ARRAY[array_to_string(name_words(name), '')] ELSE '{}' END;
      CREATE FUNCTION searched_name(birth_name text, used_name text, first_names text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
        RETURN array_to_string(name_words(birth_name || ' ' || coalesce(used_name, '') || ' ' || first_names)
          || name_joined(birth_name) || name_joined(coalesce(used_name, '')), ' ');
      -- A telephone number says so by its sign: a short number is looked for among IPPs alone.
      CREATE FUNCTION patient_tokens(written text, ipp text, phone text) RETURNS SETOF text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT DISTINCT unnest(string_to_array(written, ' ') || lower(ipp) || CASE WHEN length(phone_key(phone)) >= 6 THEN ARRAY['+' || phone_key(phone)] ELSE '{}' END) $$;
      CREATE FUNCTION near_keys(word text) RETURNS SETOF text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT word
        UNION SELECT overlay(word PLACING '' FROM i FOR 1) FROM generate_series(1, length(word)) i WHERE length(word) >= 4
        UNION SELECT overlay(overlay(word PLACING '' FROM j FOR 1) PLACING '' FROM i FOR 1)
          FROM generate_series(1, length(word)) j, generate_series(1, j - 1) i WHERE length(word) BETWEEN 7 AND 24 $$;

      CREATE TABLE patient_token (
        establishment_id uuid NOT NULL, token text COLLATE "C" NOT NULL, written text COLLATE "C" NOT NULL,
        birth_date date NOT NULL, patient_id uuid NOT NULL,
        PRIMARY KEY (establishment_id, token, written, birth_date, patient_id),
        FOREIGN KEY (establishment_id, patient_id) REFERENCES patient (establishment_id, id));
      CREATE TABLE name_key (
        establishment_id uuid NOT NULL REFERENCES establishment, key text COLLATE "C" NOT NULL, word text COLLATE "C" NOT NULL,
        PRIMARY KEY (establishment_id, key, word));

      CREATE FUNCTION forget_tokens() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
      BEGIN
        DELETE FROM patient_token t USING (
            SELECT b.establishment_id, b.id, b.birth_date, w.written, n.token
            FROM before b JOIN after a USING (id), LATERAL (SELECT searched_name(b.birth_name, b.used_name, b.first_names) AS written) w,
              LATERAL patient_tokens(w.written, b.ipp, b.phone) n(token)
            WHERE (b.birth_name, b.used_name, b.first_names, b.birth_date, b.ipp, b.phone)
              IS DISTINCT FROM (a.birth_name, a.used_name, a.first_names, a.birth_date, a.ipp, a.phone)) o
          WHERE t.establishment_id = o.establishment_id AND t.token = o.token AND t.written = o.written
            AND t.birth_date = o.birth_date AND t.patient_id = o.id;
        RETURN NULL;
      END $$;
      CREATE FUNCTION note_tokens() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
      BEGIN
        INSERT INTO patient_token (establishment_id, token, written, birth_date, patient_id)
          SELECT a.establishment_id, n.token, w.written, a.birth_date, a.id
          FROM after a, LATERAL (SELECT searched_name(a.birth_name, a.used_name, a.first_names) AS written) w,
            LATERAL patient_tokens(w.written, a.ipp, a.phone) n(token)
          ON CONFLICT DO NOTHING;
        INSERT INTO name_key (establishment_id, key, word)
          SELECT n.establishment_id, k.key, n.word
          FROM (
            SELECT DISTINCT a.establishment_id, w.word
            FROM after a, LATERAL unnest(string_to_array(searched_name(a.birth_name, a.used_name, a.first_names), ' ')) w(word)) n,
            LATERAL near_keys(n.word) k(key)
          WHERE NOT EXISTS (
            SELECT FROM name_key o WHERE o.establishment_id = n.establishment_id AND o.key = n.word COLLATE "C" AND o.word = n.word COLLATE "C")
          ON CONFLICT DO NOTHING;
        RETURN NULL;
      END $$;
      -- In the order of their names: what was is forgotten before what is now is noted.
      CREATE TRIGGER tokens_of_before AFTER UPDATE ON patient REFERENCING OLD TABLE AS before NEW TABLE AS after
        FOR EACH STATEMENT EXECUTE FUNCTION forget_tokens();
      CREATE TRIGGER tokens_of_now AFTER UPDATE ON patient REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION note_tokens();
      CREATE TRIGGER tokens_of_new AFTER INSERT ON patient REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION note_tokens();

      INSERT INTO patient_token (establishment_id, token, written, birth_date, patient_id)
        SELECT a.establishment_id, n.token, w.written, a.birth_date, a.id
        FROM patient a, LATERAL (SELECT searched_name(a.birth_name, a.used_name, a.first_names) AS written) w,
          LATERAL patient_tokens(w.written, a.ipp, a.phone) n(token);
      INSERT INTO name_key (establishment_id, key, word)
        SELECT n.establishment_id, k.key, n.word
        FROM (SELECT DISTINCT t.establishment_id, w.word FROM patient_token t, LATERAL unnest(string_to_array(t.written, ' ')) w(word)) n,
          LATERAL near_keys(n.word) k(key);
    `);
    await guardTable(run, 'patient_token', { deletable: true });
    await guardTable(run, 'name_key');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}
