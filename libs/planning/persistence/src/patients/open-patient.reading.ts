import type { PatientView } from '@diurne/contracts';
import { audit, type Actor, type Database, type Transaction } from '@diurne/database';
import { PlanningRefusal } from '@diurne/planning-application';
import { patientColumns, patientJoins, patientOf, type PatientRow } from './patient-rows';

/** A record as it stands, untraced: for whoever traces the reading themselves. @throws PlanningRefusal `not-found` */
export async function readPatient(tx: Transaction, patientId: string): Promise<PatientView> {
  const [row] = await tx.query<PatientRow>(`SELECT ${patientColumns} FROM patient p ${patientJoins} WHERE p.id = $1`, [
    patientId,
  ]);
  if (!row) throw new PlanningRefusal('not-found', 'Ce patient n’existe pas dans cet établissement.');
  return patientOf(row);
}

/** Opens a record; the reading is traced. @throws PlanningRefusal `not-found` */
export function openPatient(database: Database, actor: Actor, patientId: string, at: Date): Promise<PatientView> {
  return database.transact(actor, async (tx) => {
    const patient = await readPatient(tx, patientId);
    await audit(tx, at, { action: 'patient-opened', subjectKind: 'patient', subjectId: patientId, patientId });
    return patient;
  });
}
