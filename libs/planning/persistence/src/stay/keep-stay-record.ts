import { audit, type Actor, type Database } from '@diurne/database';
import { PlanningRefusal, visitUnknown } from '@diurne/planning-application';
import { correctStay, type StayCorrection } from '@diurne/planning-domain';
import { visitToBill } from '../billing/billing.statements';
import { readStandingStay, writeStayRecord } from './write-stay-record';

/** Written by hand beside the arrival; diagnoses are of physician and DIM. @throws PlanningRefusal `not-found`, `role-insufficient`, `record-changed-since` */
export function keepStayRecord(
  database: Database,
  actor: Actor,
  by: { readonly mayCode: boolean },
  { visitId, ...correction }: StayCorrection & { readonly visitId: string },
  at: Date,
): Promise<void> {
  const { mainDiagnosis, relatedDiagnosis, associatedDiagnoses } = correction.now;
  const codes = [mainDiagnosis, relatedDiagnosis, associatedDiagnoses].some((code) => code !== undefined);
  if (codes && !by.mayCode)
    throw new PlanningRefusal('role-insufficient', 'Seuls un médecin et le DIM inscrivent un diagnostic.');
  return database.transact(actor, async (tx) => {
    const [visit] = await tx.run(visitToBill, [visitId]);
    if (!visit) throw visitUnknown();
    const corrected = correctStay(await readStandingStay(tx, visitId), correction);
    if (!corrected.ok)
      throw new PlanningRefusal(corrected.refusal.code, corrected.refusal.message, {
        errors: corrected.conflicts.map((field) => ({
          path: `now.${field}`,
          message: 'corrigé entre-temps par quelqu’un d’autre',
        })),
      });
    if (corrected.changed.length === 0) return;
    await writeStayRecord(tx, visitId, corrected.next, at);
    await audit(tx, at, {
      action: 'stay-record-kept',
      subjectKind: 'day-visit',
      subjectId: visitId,
      patientId: visit.patientId,
      detail: { fields: corrected.changed },
    });
  });
}
