import { audit, putInOutbox, type Database } from '@diurne/database';
import { outboxEntry } from '@diurne/messaging';
import {
  DayBuilds,
  type Actor,
  type BuildEnding,
  type BuildProgress,
  type BuildToRun,
  type DayBuild,
  type NewBuild,
} from '@diurne/planning-application';

const columns = `id, unit_id AS "unitId", on_date::text AS on, state, base_revision AS "baseRevision", seconds, requests AS basis, progress, outcome, failure`;

/** Drafts of days, beside the days themselves: nothing here changes a plan. */
export class PostgresDayBuilds extends DayBuilds {
  constructor(private readonly database: Database) {
    super();
  }

  /** A build whose worker and queue are both long gone does not bar the day for ever. */
  override start(actor: Actor, build: NewBuild): Promise<boolean> {
    return this.database.transact(actor, async (tx) => {
      await tx.query(
        `UPDATE day_plan SET state = 'failed', failure = 'La construction s’est interrompue. Relancez-la.', ended_at = $3
         WHERE unit_id = $1 AND on_date = $2 AND state IN ('queued', 'running') AND created_at < $3::timestamptz - make_interval(secs => seconds * 2, mins => 10)`,
        [build.unitId, build.on, build.at],
      );
      const [started] = await tx.query<{ id: string }>(
        `INSERT INTO day_plan (id, establishment_id, unit_id, on_date, state, base_revision, seconds, problem, requests, account_id, created_at) VALUES ($1, $2, $3, $4, 'queued', $5, $6, $7, $8, $9, $10)
         ON CONFLICT (establishment_id, unit_id, on_date) WHERE (state IN ('queued', 'running')) DO NOTHING RETURNING id`,
        [
          build.id,
          actor.establishmentId,
          build.unitId,
          build.on,
          build.baseRevision,
          build.seconds,
          JSON.stringify(build.problem),
          JSON.stringify(build.basis),
          actor.accountId,
          build.at,
        ],
      );
      if (!started) return false;
      await putInOutbox(tx, outboxEntry('build-day', { buildId: build.id }, build.at));
      await audit(tx, build.at, {
        action: 'day-build-started',
        subjectKind: 'day-plan',
        subjectId: build.id,
        detail: { on: build.on, requests: build.basis.requestIds.length, visits: build.basis.visits.length },
      });
      return true;
    });
  }

  override async find(actor: Actor, id: string): Promise<DayBuild | null> {
    const [build] = await this.database.transact(actor, (tx) =>
      tx.query<DayBuild>(`SELECT ${columns} FROM day_plan WHERE id = $1`, [id]),
    );
    return build ?? null;
  }

  override async begin(actor: Actor, id: string): Promise<BuildToRun | null> {
    const [build] = await this.database.transact(actor, (tx) =>
      tx.query<BuildToRun>(
        `WITH begun AS (UPDATE day_plan SET state = 'running', progress = NULL WHERE id = $1 AND state IN ('queued', 'running') RETURNING *) SELECT ${columns}, problem FROM begun`,
        [id],
      ),
    );
    return build ?? null;
  }

  override async report(actor: Actor, id: string, progress: BuildProgress): Promise<boolean> {
    const [row] = await this.database.transact(actor, (tx) =>
      tx.query<{ stop: boolean }>(
        `WITH told AS (UPDATE day_plan SET progress = $2 WHERE id = $1 AND state = 'running' RETURNING stop_asked) SELECT stop_asked AS stop FROM told`,
        [id, JSON.stringify(progress)],
      ),
    );
    return row?.stop ?? true;
  }

  override finish(actor: Actor, id: string, { state, outcome, failure, refusals, at }: BuildEnding): Promise<void> {
    return this.database.transact(actor, async (tx) => {
      const [finished] = await tx.query<{ id: string }>(
        `WITH done AS (UPDATE day_plan SET state = $2, outcome = $3, failure = $4, ended_at = $5 WHERE id = $1 AND state = 'running' RETURNING id) SELECT id FROM done`,
        [id, state, outcome === null ? null : JSON.stringify(outcome), failure, at],
      );
      if (!finished) return;
      await tx.query(
        `UPDATE visit_request q SET last_refusal = r.message FROM jsonb_to_recordset($1::jsonb) AS r("requestId" uuid, message text) WHERE q.id = r."requestId" AND q.state IN ('validated', 'proposed')`,
        [JSON.stringify(refusals)],
      );
      await audit(tx, at, {
        action: 'day-build-finished',
        subjectKind: 'day-plan',
        subjectId: id,
        detail: { state, unplanned: refusals.length },
      });
    });
  }

  override askToStop(actor: Actor, id: string, at: Date): Promise<void> {
    return this.settle(
      actor,
      id,
      at,
      'day-build-stopped',
      `stop_asked = true, state = CASE WHEN state = 'queued' THEN 'cancelled' ELSE state END, ended_at = CASE WHEN state = 'queued' THEN $2 ELSE ended_at END`,
      `state IN ('queued', 'running')`,
    );
  }

  override drop(actor: Actor, id: string, at: Date): Promise<void> {
    return this.settle(
      actor,
      id,
      at,
      'day-build-dropped',
      `state = 'dropped', stop_asked = true, ended_at = $2`,
      `state NOT IN ('accepted', 'dropped')`,
    );
  }

  private settle(actor: Actor, id: string, at: Date, action: string, change: string, condition: string): Promise<void> {
    return this.database.transact(actor, async (tx) => {
      const [settled] = await tx.query<{ id: string }>(
        `WITH settled AS (UPDATE day_plan SET ${change} WHERE id = $1 AND $2::timestamptz IS NOT NULL AND ${condition} RETURNING id) SELECT id FROM settled`,
        [id, at],
      );
      if (settled) await audit(tx, at, { action, subjectKind: 'day-plan', subjectId: id });
    });
  }
}
