import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How long a patient may stay is the unit's: under twelve hours unless it says otherwise, twelve hours at most (code de la
 * santé publique). A visit is held to it when its hours are written; hours that are kept stay, and so do those of who is here.
 */
export class LongestPresence0018 implements MigrationInterface {
  readonly name = 'LongestPresence9000000000018';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE medical_unit ADD COLUMN longest_presence_minutes int NOT NULL DEFAULT 719
        CONSTRAINT medical_unit_presence_of_the_law CHECK (longest_presence_minutes BETWEEN 60 AND 720);
    `);
    const checks = (await run.query(`
      SELECT conname AS name FROM pg_constraint
      WHERE conrelid = 'day_visit'::regclass AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%< 720%'`)) as {
      name: string;
    }[];
    for (const { name } of checks) await run.query(`ALTER TABLE day_visit DROP CONSTRAINT "${name}"`);
    await run.query(`
      ALTER TABLE day_visit ADD CONSTRAINT day_visit_presence_of_the_law CHECK (departure_minute - arrival_minute <= 720);
      CREATE FUNCTION refuse_longer_presence() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE longest int;
      BEGIN
        IF new.state NOT IN ('held', 'booked', 'confirmed') OR (TG_OP = 'UPDATE'
          AND (new.arrival_minute, new.departure_minute, new.unit_id) IS NOT DISTINCT FROM (old.arrival_minute, old.departure_minute, old.unit_id)) THEN
          RETURN new;
        END IF;
        SELECT longest_presence_minutes INTO longest FROM medical_unit WHERE id = new.unit_id;
        IF new.departure_minute - new.arrival_minute > longest THEN
          RAISE EXCEPTION 'presence of % minutes, the unit allows %', new.departure_minute - new.arrival_minute, longest USING ERRCODE = 'DV006';
        END IF;
        RETURN new;
      END $$;
      CREATE TRIGGER day_visit_presence BEFORE INSERT OR UPDATE OF arrival_minute, departure_minute, unit_id ON day_visit
        FOR EACH ROW EXECUTE FUNCTION refuse_longer_presence();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}
