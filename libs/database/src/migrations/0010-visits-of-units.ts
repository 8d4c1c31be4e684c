import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a revision keeps speaks of units' days, where it spoke of dates alone: those of its own unit. */
export class VisitsOfUnits0010 implements MigrationInterface {
  readonly name = 'VisitsOfUnits9000000000010';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE FUNCTION pg_temp.of_unit(side jsonb, unit_id uuid) RETURNS jsonb LANGUAGE sql IMMUTABLE RETURN side
        || jsonb_build_object('numbers', coalesce((SELECT jsonb_object_agg(unit_id || '/' || n.key, n.value) FROM jsonb_each(side->'numbers') n), '{}'))
        || jsonb_build_object('visits', coalesce((SELECT jsonb_agg(v.visit || jsonb_build_object('unitId', unit_id) ORDER BY v.position) FROM jsonb_array_elements(side->'visits') WITH ORDINALITY AS v(visit, position)), '[]'));
      UPDATE day_revision SET before = pg_temp.of_unit(before, unit_id), after = pg_temp.of_unit(after, unit_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}
