import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the application's role may write is what the product writes: of an account what an administrator says of a person, its
 * password and its end, never its login nor its establishment; a visit begins held,
 * booked or confirmed; a booking stands under a visit that stands; the minutes of a step are its instants, on the day of its visit.
 */
export class RoleOfTheProduct0051 implements MigrationInterface {
  readonly name = 'RoleOfTheProduct9000000000051';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE FUNCTION is_owner_of(of_table oid) RETURNS boolean LANGUAGE sql STABLE
        RETURN (SELECT pg_has_role(current_user, c.relowner, 'USAGE') FROM pg_class c WHERE c.oid = of_table);

      CREATE FUNCTION refuse_change_of_account() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT is_owner_of(TG_RELID) AND (new.id, new.establishment_id, new.login, new.is_demo, new.created_at)
          IS DISTINCT FROM (old.id, old.establishment_id, old.login, old.is_demo, old.created_at) THEN
          RAISE EXCEPTION 'whose an account is does not change' USING ERRCODE = '42501';
        END IF;
        RETURN new;
      END $$;
      CREATE TRIGGER account_changes BEFORE UPDATE ON account FOR EACH ROW EXECUTE FUNCTION refuse_change_of_account();

      CREATE FUNCTION refuse_beginning_of_visit() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        -- An insert that becomes an update has its transition judged.
        IF new.state NOT IN ('held', 'booked', 'confirmed') AND NOT EXISTS (SELECT FROM day_visit v WHERE v.id = new.id) THEN
          RAISE EXCEPTION 'a visit does not begin %', new.state USING ERRCODE = 'DV001';
        END IF;
        RETURN new;
      END $$;
      CREATE TRIGGER day_visit_begins BEFORE INSERT ON day_visit FOR EACH ROW EXECUTE FUNCTION refuse_beginning_of_visit();

      CREATE FUNCTION refuse_booking_without_visit() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE visit uuid := CASE TG_TABLE_NAME WHEN 'booking' THEN to_jsonb(new)->>'visit_id' ELSE to_jsonb(new)->>'id' END;
      BEGIN
        IF EXISTS (SELECT FROM day_visit v JOIN booking b ON b.establishment_id = v.establishment_id AND b.visit_id = v.id
          -- Of who did not come, what was kept until that was known stays booked.
          WHERE v.id = visit AND NOT v.active AND v.state <> 'noShow' AND b.state = 'active') THEN
          RAISE EXCEPTION 'a booking stands under a visit that does not' USING ERRCODE = 'DV001';
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER booking_under_standing_visit AFTER INSERT OR UPDATE ON booking DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION refuse_booking_without_visit();
      CREATE CONSTRAINT TRIGGER day_visit_releases_bookings AFTER UPDATE OF state ON day_visit DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION refuse_booking_without_visit();

      CREATE FUNCTION refuse_step_off_its_minutes() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM care_step s JOIN day_visit v ON v.establishment_id = s.establishment_id AND v.id = s.visit_id
          WHERE s.id = new.id AND s.active AND s.during <> tstzrange(
            local_instant(v.on_date, s.start_minute, v.time_zone), local_instant(v.on_date, s.end_minute, v.time_zone))) THEN
          RAISE EXCEPTION 'the minutes of a step are not its instants' USING ERRCODE = '23514', CONSTRAINT = 'care_step_minutes';
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER care_step_minutes AFTER INSERT OR UPDATE ON care_step DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION refuse_step_off_its_minutes();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}
