import { audit, Database, putInOutbox } from '@diurne/database';
import { outboxEntry } from '@diurne/messaging';
import {
  DayBuilds,
  type Actor,
  type BuildEnding,
  type BuildProgress,
  type BuildStart,
  type BuildToRun,
  type DayBuild,
  type NewBuild,
} from '@diurne/planning-application';
import {
  beginBuild,
  buildById,
  buildsUnderWay,
  dropBuild,
  endForgottenBuilds,
  finishBuild,
  insertBuild,
  noteRefusals,
  reportBuild,
  stopBuild,
} from './builds.statements';

/** Drafts of days, beside the days themselves: nothing here changes a plan. */
export class PostgresDayBuilds extends DayBuilds {
  constructor(private readonly database: Database) {
    super();
  }

  /** A build whose worker and queue are both long gone does not bar the day for ever. */
  override start(actor: Actor, build: NewBuild): Promise<BuildStart> {
    return this.database.transact(actor, async (tx) => {
      await Database.lockTurn(tx, `builds-of ${build.unitId}`);
      await tx.run(endForgottenBuilds, [build.unitId, build.at]);
      const [underWay] = await tx.run(buildsUnderWay, [build.unitId, build.on]);
      if (underWay && underWay.ofDay > 0) return 'day-being-built';
      if (underWay && underWay.ofUnit >= build.atMostInUnit) return 'unit-has-enough';
      const [started] = await tx.run(insertBuild, [
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
      ]);
      if (!started) return 'day-being-built';
      await putInOutbox(tx, outboxEntry('build-day', { buildId: build.id }, build.at));
      await audit(tx, build.at, {
        action: 'day-build-started',
        subjectKind: 'day-plan',
        subjectId: build.id,
        detail: { on: build.on, requests: build.basis.requestIds.length, visits: build.basis.visits.length },
      });
      return 'started';
    });
  }

  override async find(actor: Actor, id: string): Promise<DayBuild | null> {
    const [build] = await this.database.transact(actor, (tx) => tx.run(buildById, [id]));
    return build ?? null;
  }

  override async begin(actor: Actor, id: string): Promise<BuildToRun | null> {
    const [build] = await this.database.transact(actor, (tx) => tx.run(beginBuild, [id]));
    return build ?? null;
  }

  override async report(actor: Actor, id: string, progress: BuildProgress): Promise<boolean> {
    const [row] = await this.database.transact(actor, (tx) => tx.run(reportBuild, [id, JSON.stringify(progress)]));
    return row?.stop ?? true;
  }

  override finish(actor: Actor, id: string, { state, outcome, failure, refusals, at }: BuildEnding): Promise<void> {
    return this.database.transact(actor, async (tx) => {
      const [finished] = await tx.run(finishBuild, [
        id,
        state,
        outcome === null ? null : JSON.stringify(outcome),
        failure,
        at,
      ]);
      if (!finished) return;
      await tx.run(noteRefusals, [JSON.stringify(refusals), id]);
      await audit(tx, at, {
        action: 'day-build-finished',
        subjectKind: 'day-plan',
        subjectId: id,
        detail: { state, unplanned: refusals.length },
      });
    });
  }

  override askToStop(actor: Actor, id: string, at: Date): Promise<void> {
    return this.settle(actor, id, at, 'day-build-stopped', stopBuild);
  }

  override drop(actor: Actor, id: string, at: Date): Promise<void> {
    return this.settle(actor, id, at, 'day-build-dropped', dropBuild);
  }

  private settle(actor: Actor, id: string, at: Date, action: string, settling: typeof stopBuild): Promise<void> {
    return this.database.transact(actor, async (tx) => {
      const [settled] = await tx.run(settling, [id, at]);
      if (settled) await audit(tx, at, { action, subjectKind: 'day-plan', subjectId: id });
    });
  }
}
