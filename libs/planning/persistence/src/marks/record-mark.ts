import { audit, type Actor, type Database, type Transaction } from '@diurne/database';
import {
  PlanningRefusal,
  requireTheDayHasCome,
  stepUnknown,
  visitUnknown,
  whenItHappened,
} from '@diurne/planning-application';
import { againstMark, type DayKey, type VisitMarkKind } from '@diurne/planning-domain';
import { insertMark, standingMarks, visitToMark } from './marks.statements';

export interface MarkToRecord {
  readonly kind: VisitMarkKind;
  readonly stepId?: string | undefined;
  readonly resourceId?: string | undefined;
  /** Local minute of the visit's day; now when it is left out. */
  readonly atMinute?: number | undefined;
}

/** Added beside the facts of the trace, of which it is none. @throws PlanningRefusal `not-found`, `reference-unknown`, `visit-state-refused`, `input-invalid` */
export function recordMark(
  database: Database,
  actor: Actor,
  visitId: string,
  { kind, stepId, resourceId, atMinute }: MarkToRecord,
  at: Date,
): Promise<DayKey> {
  return database.transact(actor, async (tx) => {
    const [visit] = await tx.run(visitToMark, [visitId, stepId ?? null, resourceId ?? null]);
    if (!visit) throw visitUnknown();
    requireTheDayHasCome(visit, at);
    if (kind === 'stepStarted' && !visit.hasStep) throw stepUnknown();
    if (kind === 'placed' && !visit.isPlace)
      throw new PlanningRefusal('reference-unknown', 'Cette place n’existe pas.', {
        errors: [{ path: 'resourceId', message: 'place inconnue' }],
      });
    const occurredAt = whenItHappened(visit, atMinute, at);
    const marks = await tx.run(standingMarks, [[visitId]]);
    const refusal = againstMark({ kind, stepId: stepId ?? null, at: occurredAt }, { ...visit, marks });
    if (refusal !== null) throw new PlanningRefusal('visit-state-refused', refusal);
    const row = [actor.establishmentId, visitId, kind, stepId ?? null, resourceId ?? null, occurredAt];
    await tx.run(insertMark, [...row, actor.accountId, at, null, null]);
    await traced(tx, at, `mark-recorded-${kind}`, visitId, visit.patientId);
    return { unitId: visit.unitId, on: visit.on };
  });
}

/** A later row that names it takes it back; both stay. @throws PlanningRefusal `not-found` */
export function withdrawMark(
  database: Database,
  actor: Actor,
  { visitId, markId, reason }: { readonly visitId: string; readonly markId: string; readonly reason: string },
  at: Date,
): Promise<DayKey> {
  return database.transact(actor, async (tx) => {
    const [visit] = await tx.run(visitToMark, [visitId, null, null]);
    if (!visit) throw visitUnknown();
    if (!(await tx.run(standingMarks, [[visitId]])).some(({ id }) => id === markId))
      throw new PlanningRefusal('not-found', 'Ce repère n’est plus noté sur cette venue.');
    const row = [actor.establishmentId, visitId, 'withdrawal', null, null, at];
    await tx.run(insertMark, [...row, actor.accountId, at, markId, reason]);
    await traced(tx, at, 'mark-withdrawn', visitId, visit.patientId);
    return { unitId: visit.unitId, on: visit.on };
  });
}

const traced = (tx: Transaction, at: Date, action: string, visitId: string, patientId: string): Promise<void> =>
  audit(tx, at, { action, subjectKind: 'day-visit', subjectId: visitId, patientId });
