import { describeChange, programmeOf, type DayVisit, type VisitProgramme } from '@diurne/planning-domain';
import type { Reason } from '@diurne/planning-engine';
import type { DayBuild } from './day-build.value';

export interface DraftEntry {
  readonly visitId: string | null;
  /** What a visit that stands answers, or the request that is to be placed. */
  readonly requestIds: DayVisit['requestIds'];
  readonly before: VisitProgramme | null;
  readonly after: VisitProgramme | null;
  /** Why it is not placed. */
  readonly reasons: readonly Reason[];
}
export interface Draft {
  readonly cost: number;
  readonly bound: number;
  readonly gap: number;
  readonly entries: readonly DraftEntry[];
  /** French, what changes against the plan that stood when the build began. */
  readonly summary: readonly string[];
}

/** The draft beside the plan it began from; null while there is none. */
export function draftOf({ outcome, basis }: Pick<DayBuild, 'outcome' | 'basis'>): Draft | null {
  if (!outcome) return null;
  const stood = new Map(basis.visits.map((visit) => [visit.visitId, visit]));
  const entries = outcome.visits.map((visit): DraftEntry => {
    const before = stood.get(visit.id);
    return {
      visitId: before?.visitId ?? null,
      requestIds: before?.requestIds ?? [visit.id],
      before: before?.programme ?? null,
      after: visit.status === 'planned' ? programmeOf(visit) : null,
      reasons: visit.status === 'unplanned' ? visit.reasons : [],
    };
  });
  const summary = describeChange(
    basis.visits.map(({ visitId, programme, announced }) => ({ id: visitId, programme, announced })),
    entries.flatMap(({ visitId, requestIds, after }) =>
      after ? [{ id: visitId ?? requestIds[0], programme: after }] : [],
    ),
  );
  return { cost: outcome.cost.total, bound: outcome.bound, gap: outcome.gap, entries, summary };
}
