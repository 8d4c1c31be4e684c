import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A visit answers one or more requests, and what a revision keeps speaks of units' days where it spoke of dates alone: those of its own unit. */
export class VisitsOfUnits0010 implements MigrationInterface {
  readonly name = 'VisitsOfUnits9000000000010';

  async up(run: QueryRunner): Promise<void> {
    await answerSeveralRequests(run);
    await speakOfUnitsDays(run);
    const [{ role }] = (await run.query(
      `SELECT coalesce(nullif(current_setting('diurne.application_role', true), ''), 'diurne_app') AS role`,
    )) as [{ role: string }];
    const app = `"${role.replaceAll('"', '""')}"`;
    await run.query(`GRANT SELECT, INSERT ON visit_answer TO ${app};
      ALTER TABLE visit_answer ENABLE ROW LEVEL SECURITY;
      CREATE POLICY own_establishment ON visit_answer TO ${app}
        USING (establishment_id = nullif(current_setting('diurne.establishment_id', true), '')::uuid)
        WITH CHECK (establishment_id = nullif(current_setting('diurne.establishment_id', true), '')::uuid)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup taken before the upgrade.');
  }
}

/** `active` follows the visit's own through the reference, so that one index guards a request against a second visit. */
async function answerSeveralRequests(run: QueryRunner): Promise<void> {
  await run.query(`
    DO $$ BEGIN
      IF NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = 'visit_request'::regclass AND contype = 'u' AND pg_get_constraintdef(oid) = 'UNIQUE (establishment_id, id)') THEN
        ALTER TABLE visit_request ADD UNIQUE (establishment_id, id);
      END IF;
    END $$;
    ALTER TABLE day_visit ADD CONSTRAINT day_visit_while_active UNIQUE (establishment_id, id, active);
    CREATE TABLE visit_answer (
      establishment_id uuid NOT NULL REFERENCES establishment, visit_id uuid NOT NULL, request_id uuid NOT NULL, position int NOT NULL CHECK (position >= 0), active boolean NOT NULL,
      PRIMARY KEY (establishment_id, visit_id, request_id), UNIQUE (establishment_id, visit_id, position),
      FOREIGN KEY (establishment_id, visit_id, active) REFERENCES day_visit (establishment_id, id, active) ON UPDATE CASCADE,
      FOREIGN KEY (establishment_id, request_id) REFERENCES visit_request (establishment_id, id));
    INSERT INTO visit_answer (establishment_id, visit_id, request_id, position, active) SELECT establishment_id, id, request_id, 0, active FROM day_visit;
    CREATE INDEX visit_answer_by_request ON visit_answer (establishment_id, request_id);
    DROP INDEX one_active_visit_per_request;
    CREATE UNIQUE INDEX one_active_visit_per_request ON visit_answer (establishment_id, request_id) WHERE (active);
    ALTER TABLE day_visit DROP COLUMN request_id;
  `);
}

async function speakOfUnitsDays(run: QueryRunner): Promise<void> {
  await run.query(`
    CREATE FUNCTION pg_temp.answering(visit jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE RETURN (visit - 'requestId') || jsonb_build_object('requestIds', jsonb_build_array(visit->'requestId'));
    CREATE FUNCTION pg_temp.of_unit(side jsonb, unit_id uuid) RETURNS jsonb LANGUAGE sql IMMUTABLE RETURN side
      || jsonb_build_object('numbers', coalesce((SELECT jsonb_object_agg(unit_id || '/' || n.key, n.value) FROM jsonb_each(side->'numbers') n), '{}'))
      || jsonb_build_object('visits', coalesce((SELECT jsonb_agg(pg_temp.answering(v.visit) || jsonb_build_object('unitId', unit_id) ORDER BY v.position)
           FROM jsonb_array_elements(side->'visits') WITH ORDINALITY AS v(visit, position)), '[]'));
    UPDATE day_revision SET before = pg_temp.of_unit(before, unit_id), after = pg_temp.of_unit(after, unit_id);
    UPDATE day_plan SET requests = requests || jsonb_build_object('visits', coalesce(
      (SELECT jsonb_agg(pg_temp.answering(v.visit) ORDER BY v.position) FROM jsonb_array_elements(requests->'visits') WITH ORDINALITY AS v(visit, position)), '[]'));
  `);
}
