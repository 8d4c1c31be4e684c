import { bool, civilDay, int, json, nullable, statement, text, uuid, word } from '@diurne/database';
import { traits, traitsColumns } from '@diurne/patients-persistence';
import type { BuildToRun, DayBuild } from '@diurne/planning-application';

const columns = `
      id, unit_id AS "unitId", on_date::text AS on, state, base_revision AS "baseRevision", seconds,
      requests AS basis, progress, outcome, failure`;
const build = {
  id: uuid,
  unitId: uuid,
  on: civilDay<DayBuild['on']>(),
  state: word<DayBuild['state']>(),
  baseRevision: int,
  seconds: int,
  basis: json<DayBuild['basis']>(),
  progress: nullable(json<NonNullable<DayBuild['progress']>>()),
  outcome: nullable(json<NonNullable<DayBuild['outcome']>>()),
  failure: nullable(text),
};

/** Of unit and now: a build whose worker and queue are both long gone bars neither its day nor its unit for ever. */
export const endForgottenBuilds = statement({
  name: 'planning/end-forgotten-builds',
  sql: `
    UPDATE day_plan SET state = 'failed', failure = 'La construction s’est interrompue. Relancez-la.', ended_at = $2
    WHERE unit_id = $1 AND state IN ('queued', 'running')
      AND created_at < $2::timestamptz - make_interval(secs => seconds * 2, mins => 20)`,
});

/** Of unit and day: builds that are queued or running, of the day and of others. */
export const buildsUnderWay = statement({
  name: 'planning/builds-under-way',
  sql: `
    SELECT count(*)::int AS "ofUnit", count(*) FILTER (WHERE on_date = $2)::int AS "ofDay" FROM day_plan
    WHERE unit_id = $1 AND state IN ('queued', 'running')`,
  gives: { ofUnit: int, ofDay: int },
});

/** No row while another build of the day is queued or running. */
export const insertBuild = statement({
  name: 'planning/insert-build',
  sql: `
    INSERT INTO day_plan (
      id, establishment_id, unit_id, on_date, state, base_revision, seconds, problem, requests, account_id, created_at)
    VALUES ($1, $2, $3, $4, 'queued', $5, $6, $7, $8, $9, $10)
    ON CONFLICT (establishment_id, unit_id, on_date) WHERE (state IN ('queued', 'running')) DO NOTHING
    RETURNING id`,
  gives: { id: uuid },
});

export const buildById = statement({
  name: 'planning/build-by-id',
  sql: `SELECT ${columns} FROM day_plan WHERE id = $1`,
  gives: build,
});

export const beginBuild = statement({
  name: 'planning/begin-build',
  sql: `
    WITH begun AS (
      UPDATE day_plan SET state = 'running', progress = NULL
      WHERE id = $1 AND state IN ('queued', 'running')
      RETURNING *)
    SELECT ${columns}, problem FROM begun`,
  gives: { ...build, problem: json<BuildToRun['problem']>() },
});

export const reportBuild = statement({
  name: 'planning/report-build',
  sql: `
    WITH told AS (
      UPDATE day_plan SET progress = $2 WHERE id = $1 AND state = 'running'
      RETURNING stop_asked)
    SELECT stop_asked AS stop FROM told`,
  gives: { stop: bool },
});

/** Of build, state, outcome, failure and instant. */
export const finishBuild = statement({
  name: 'planning/finish-build',
  sql: `
    WITH done AS (
      UPDATE day_plan SET state = $2, outcome = $3, failure = $4, ended_at = $5
      WHERE id = $1 AND state = 'running'
      RETURNING id)
    SELECT id FROM done`,
  gives: { id: uuid },
});

/** Of refusals and build: what is not planned says why, until it is tried again or the draft is dropped. */
export const noteRefusals = statement({
  name: 'planning/note-refusals',
  sql: `
    UPDATE visit_request q SET last_refusal = r.message, last_refusal_plan_id = $2
    FROM jsonb_to_recordset($1::jsonb) AS r("requestId" uuid, message text)
    WHERE q.id = r."requestId" AND q.state IN ('validated', 'proposed')`,
});

/** Of build and instant: at once where it waits, at its next sign of life where it runs. */
export const stopBuild = statement({
  name: 'planning/stop-build',
  sql: `
    WITH settled AS (
      UPDATE day_plan SET stop_asked = true,
        state = CASE WHEN state = 'queued' THEN 'cancelled' ELSE state END,
        ended_at = CASE WHEN state = 'queued' THEN $2 ELSE ended_at END
      WHERE id = $1 AND $2::timestamptz IS NOT NULL AND state IN ('queued', 'running')
      RETURNING id)
    SELECT id FROM settled`,
  gives: { id: uuid },
});

/** Of build and instant. */
export const dropBuild = statement({
  name: 'planning/drop-build',
  sql: `
    WITH settled AS (
      UPDATE day_plan SET state = 'dropped', stop_asked = true, ended_at = $2
      WHERE id = $1 AND $2::timestamptz IS NOT NULL AND state NOT IN ('accepted', 'dropped')
      RETURNING id)
    SELECT id FROM settled`,
  gives: { id: uuid },
});

export const namesInDraft = statement({
  name: 'planning/names-in-draft',
  sql: `
    SELECT ${traitsColumns}, r.id AS "requestId", v.name AS "pathwayName", m.email IS NOT NULL AS reachable
    FROM visit_request r
      JOIN known_patient p ON p.id = r.patient_id
      JOIN known_contact m ON m.patient_id = p.id
      JOIN care_pathway_version v ON v.id = r.pathway_version_id
    WHERE r.id = ANY($1::uuid[])`,
  gives: { ...traits, requestId: uuid, pathwayName: text, reachable: bool },
});

/** Of an instant: what builds that had ended before it were asked to solve. What became of them stays. */
export const forgetProblems = statement({
  name: 'planning/forget-problems',
  sql: `
    WITH gone AS (
      UPDATE day_plan SET problem = '{}'
      WHERE ended_at < $1 AND problem <> '{}' AND state NOT IN ('queued', 'running')
      RETURNING id)
    SELECT id FROM gone`,
  gives: { id: uuid },
});
