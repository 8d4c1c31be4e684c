import { audit, type Actor, type Database } from '@diurne/database';
import { PlanningRefusal, visitUnknown } from '@diurne/planning-application';
import { visitToBill } from '../billing/billing.statements';
import { writeStayRecord, type StayChange } from './write-stay-record';

/** Written by hand beside the arrival; diagnoses are of physician and DIM. @throws PlanningRefusal `not-found`, `role-insufficient` */
export function keepStayRecord(
  database: Database,
  actor: Actor,
  by: { readonly mayCode: boolean },
  { visitId, ...change }: StayChange & { readonly visitId: string },
  at: Date,
): Promise<void> {
  const { mainDiagnosis, relatedDiagnosis, associatedDiagnoses } = change;
  const codes = [mainDiagnosis, relatedDiagnosis, associatedDiagnoses].some((code) => code !== undefined);
  if (codes && !by.mayCode)
    throw new PlanningRefusal('role-insufficient', 'Seuls un médecin et le DIM inscrivent un diagnostic.');
  return database.transact(actor, async (tx) => {
    const [visit] = await tx.run(visitToBill, [visitId]);
    if (!visit) throw visitUnknown();
    if (!(await writeStayRecord(tx, visitId, change, at))) return;
    await audit(tx, at, {
      action: 'stay-record-kept',
      subjectKind: 'day-visit',
      subjectId: visitId,
      patientId: visit.patientId,
      detail: { fields: Object.keys(change).filter((field) => change[field as keyof StayChange] !== undefined) },
    });
  });
}
