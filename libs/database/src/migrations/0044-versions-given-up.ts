import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A new version of a signed letter that is given up leaves the signed one as it was; its texts are kept, and its number is taken up again by the next. */
export class VersionsGivenUp0044 implements MigrationInterface {
  readonly name = 'VersionsGivenUp9000000000044';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      DO $$
      DECLARE law record;
      BEGIN
        FOR law IN SELECT conname FROM pg_constraint
          WHERE conrelid = 'report_version'::regclass AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%state%' AND pg_get_constraintdef(oid) LIKE '%draft%'
        LOOP EXECUTE format('ALTER TABLE report_version DROP CONSTRAINT %I', law.conname); END LOOP;
      END $$;
      ALTER TABLE report_version
        ADD CHECK (state IN ('draft', 'signed', 'replaced', 'givenUp')), ADD CHECK ((state IN ('draft', 'givenUp')) = (signed_at IS NULL));
      INSERT INTO state_transition VALUES ('report_version', 'draft', 'givenUp'), ('report_version', 'givenUp', 'draft');
      CREATE OR REPLACE FUNCTION refuse_change_of_signed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF old.state NOT IN ('draft', 'givenUp') AND NOT (old.state = 'signed' AND new.state = 'replaced'
          AND (to_jsonb(new) - 'state') = (to_jsonb(old) - 'state')) THEN
          RAISE EXCEPTION 'a signed report version never changes' USING ERRCODE = 'DV003';
        END IF;
        RETURN new;
      END $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}
