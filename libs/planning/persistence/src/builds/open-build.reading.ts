import { AccessToRecord } from '@diurne/access';
import type { BuildView } from '@diurne/contracts';
import { audit, type Actor, type Database } from '@diurne/database';
import { shownTraits, traitsOf } from '@diurne/patients-persistence';
import { buildUnknown, draftOf, type DayBuilds, type Draft } from '@diurne/planning-application';
import { namesInDraft } from './builds.statements';

type DraftVisit = NonNullable<BuildView['draft']>['visits'][number];

export class OpenBuild {
  constructor(
    private readonly database: Database,
    private readonly builds: DayBuilds,
  ) {}

  /** Progress while it runs, then the draft beside the plan it began from; the reading of its names is traced. @throws PlanningRefusal `not-found` */
  async open(actor: Actor, id: string, at: Date): Promise<BuildView> {
    const build = await this.builds.find(actor, id);
    if (!build) throw buildUnknown();
    const draft = draftOf(build);
    return {
      id,
      unitId: build.unitId,
      on: build.on,
      state: build.state,
      baseRevision: build.baseRevision,
      progress: build.progress,
      failure: build.failure,
      draft: draft && {
        cost: draft.cost,
        bound: draft.bound,
        gap: draft.gap,
        visits: await this.named(actor, id, draft, at),
        summary: [...draft.summary],
      },
    };
  }

  private named(actor: Actor, id: string, draft: Draft, at: Date): Promise<DraftVisit[]> {
    return this.database.transact(actor, async (tx) => {
      const rows = await tx.run(namesInDraft, [draft.entries.map(({ requestIds }) => requestIds[0])]);
      const sights = await new AccessToRecord(tx, at).seen(
        'request',
        rows.map(({ requestId }) => requestId),
      );
      const names = new Map(
        rows.map((row) => [
          row.requestId,
          {
            patientName: shownTraits(traitsOf(row), sights.hiddenAs(row.requestId), row.requestId).displayName,
            pathwayName: row.pathwayName,
            reachable: row.reachable,
          },
        ]),
      );
      await audit(tx, at, {
        action: 'day-build-opened',
        subjectKind: 'day-plan',
        subjectId: id,
        detail: { visits: draft.entries.length, patients: [...new Set(rows.map((row) => row.id))] },
      });
      return draft.entries.map(({ visitId, requestIds: [requestId, ...others], before, after, reasons }) => ({
        visitId,
        requestIds: [requestId, ...others],
        patientName: names.get(requestId)?.patientName ?? '',
        pathwayName: names.get(requestId)?.pathwayName ?? '',
        reachable: names.get(requestId)?.reachable ?? false,
        before: before as DraftVisit['before'],
        after: after as DraftVisit['after'],
        reasons: reasons as DraftVisit['reasons'],
      }));
    });
  }
}
