import { audit, type Actor, type Database, type Transaction } from '@diurne/database';
import type { ForcedClass, PatientContextCriterion } from '@diurne/grading';
import { PlanningRefusal, requireTheDayHasCome, visitUnknown, whenItHappened } from '@diurne/planning-application';
import type { VisitState } from '@diurne/planning-domain';
import { civilDate } from '@diurne/time';
import { insertGround, standingGrounds, visitToBill, type GroundKind } from './billing.statements';

/** `atMinute`: local minute of the visit's day when it was given or seen; left out for now. */
interface Written {
  readonly justification: string;
  readonly atMinute?: number | undefined;
}
export type GroundToRecord = Written &
  (
    | { readonly kind: 'hospitalReserveProduct' | 'particularSurveillance' }
    | { readonly kind: 'patientContext'; readonly criterion: PatientContextCriterion }
    | { readonly kind: 'acteClassant'; readonly ccam: string }
    | { readonly kind: 'rescrit'; readonly number: string; readonly gives: ForcedClass }
  );
/** What is of the coding and of no patient's state: the DIM may write it, too. */
const ofCoding: readonly GroundKind[] = ['acteClassant', 'rescrit'];
const neverCame: readonly VisitState[] = ['cancelled', 'postponed', 'noShow', 'unscheduled'];

/** Written with its text, author and hour; nothing is ever changed. @throws PlanningRefusal `not-found`, `role-insufficient`, `visit-state-refused`, `input-invalid` */
export function recordGround(
  database: Database,
  actor: Actor,
  by: { readonly isPhysician: boolean },
  order: { readonly visitId: string; readonly ground: GroundToRecord },
  at: Date,
): Promise<void> {
  const { visitId, ground } = order;
  if (!by.isPhysician && !ofCoding.includes(ground.kind)) throw notTheirs();
  return database.transact(actor, async (tx) => {
    const visit = await visitFound(tx, visitId);
    const day = { on: civilDate(visit.on_date), timeZone: visit.time_zone };
    requireTheDayHasCome(day, at);
    const occurredAt = ground.atMinute === undefined ? at : whenItHappened(day, ground.atMinute, at);
    const [row] = await tx.run(insertGround, [
      actor.establishmentId,
      visitId,
      ground.kind,
      ground.kind === 'patientContext' ? ground.criterion : null,
      ground.kind === 'acteClassant' ? ground.ccam : ground.kind === 'rescrit' ? ground.number : null,
      ground.kind === 'rescrit' ? ground.gives : null,
      ground.justification,
      occurredAt,
      actor.accountId,
      at,
      null,
    ]);
    await traced(tx, at, {
      action: 'billing-ground-recorded',
      visitId,
      patientId: visit.patient_id,
      groundId: row?.id,
    });
  });
}

/** A later row that names it takes it back; both stay. @throws PlanningRefusal `not-found`, `role-insufficient` */
export function withdrawGround(
  database: Database,
  actor: Actor,
  by: { readonly isPhysician: boolean },
  order: { readonly visitId: string; readonly groundId: string; readonly reason: string },
  at: Date,
): Promise<void> {
  const { visitId, groundId, reason } = order;
  return database.transact(actor, async (tx) => {
    const visit = await visitFound(tx, visitId);
    const ground = (await tx.run(standingGrounds, [[visitId]])).find(({ id }) => id === groundId);
    if (!ground) throw new PlanningRefusal('not-found', 'Ce motif n’est plus inscrit sur cette venue.');
    if (!by.isPhysician && !ofCoding.includes(ground.kind)) throw notTheirs();
    await tx.run(insertGround, [
      actor.establishmentId,
      visitId,
      'withdrawal',
      null,
      null,
      null,
      reason,
      at,
      actor.accountId,
      at,
      groundId,
    ]);
    await traced(tx, at, { action: 'billing-ground-withdrawn', visitId, patientId: visit.patient_id, groundId });
  });
}

async function visitFound(tx: Transaction, visitId: string) {
  const [visit] = await tx.run(visitToBill, [visitId]);
  if (!visit) throw visitUnknown();
  if (neverCame.includes(visit.state))
    throw new PlanningRefusal('visit-state-refused', 'Le patient n’est pas venu\u00a0: il n’y a rien à facturer.');
  return visit;
}

const notTheirs = (): PlanningRefusal =>
  new PlanningRefusal('role-insufficient', 'Seul un médecin inscrit ou retire ce motif médical.');

const traced = (
  tx: Transaction,
  at: Date,
  what: { action: string; visitId: string; patientId: string; groundId: string | undefined },
): Promise<void> =>
  audit(tx, at, {
    action: what.action,
    subjectKind: 'day-visit',
    subjectId: what.visitId,
    patientId: what.patientId,
    detail: { groundId: what.groundId },
  });
