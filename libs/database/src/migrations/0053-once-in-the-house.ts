import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A national number and a professional of the day are each of one open account: two people would sign and confirm under one name. */
export class OnceInTheHouse0053 implements MigrationInterface {
  readonly name = 'OnceInTheHouse9000000000053';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE FUNCTION refuse_account_twice() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF new.disabled_at IS NOT NULL OR new.ends_on IS NOT NULL THEN RETURN new; END IF;
        PERFORM pg_advisory_xact_lock(hashtextextended('account ' || new.establishment_id, 0));
        IF EXISTS (
          SELECT FROM account a
          WHERE a.establishment_id = new.establishment_id AND a.id <> new.id AND a.disabled_at IS NULL AND a.ends_on IS NULL
            AND (a.rpps = new.rpps OR a.resource_id = new.resource_id)) THEN
          RAISE EXCEPTION 'another open account has this number or professional'
            USING ERRCODE = 'unique_violation', CONSTRAINT = 'account_person_once';
        END IF;
        RETURN new;
      END $$;
      CREATE TRIGGER account_person_once BEFORE INSERT OR UPDATE OF rpps, resource_id, disabled_at, ends_on ON account
        FOR EACH ROW EXECUTE FUNCTION refuse_account_twice();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}
