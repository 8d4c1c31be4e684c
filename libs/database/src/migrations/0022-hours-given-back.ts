import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An end gives hours back: the booking keeps what it was beside what is left of it, so that a withdrawn end can have it again.
 * Who did not come, or has left, holds nothing of what is to come.
 */
export class HoursGivenBack0022 implements MigrationInterface {
  readonly name = 'HoursGivenBack9000000000022';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE booking ADD whole_used tstzrange, ADD whole_during tstzrange,
        ADD CONSTRAINT booking_given_back_whole CHECK (num_nulls(whole_used, whole_during) IN (0, 2));
      SET CONSTRAINTS ALL IMMEDIATE;
      UPDATE booking b SET state = 'released', whole_used = b.used, whole_during = b.during
        FROM day_visit v WHERE v.id = b.visit_id AND v.state IN ('noShow', 'left', 'closed') AND b.state = 'active' AND lower(b.used) >= now();
      UPDATE care_step s SET active = false FROM day_visit v WHERE v.id = s.visit_id AND v.state = 'noShow' AND s.active;
      SET CONSTRAINTS ALL DEFERRED;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}
