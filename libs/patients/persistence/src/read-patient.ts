import type { Transaction } from '@diurne/database';
import type { PatientRecord } from '@diurne/patients-domain';
import { In } from 'typeorm';
import { correspondentOf, correspondentSchema } from './correspondent.schema';
import { deathOfPatient } from './patients.statements';
import { patientSchema } from './patient.schema';

/** A record as it stands, untraced: for whoever traces the reading themselves. */
export async function readPatient(tx: Transaction, patientId: string): Promise<PatientRecord | null> {
  const row = await tx.manager.getRepository(patientSchema).findOneBy({ id: patientId });
  if (!row) return null;
  const { establishmentId: _, registeredAt: __, ...patient } = row;
  const named = [row.primaryPhysicianId, row.referringPhysicianId].filter((id) => id !== null);
  const physicians = await tx.manager.getRepository(correspondentSchema).findBy({ id: In(named) });
  const [death] = await tx.run(deathOfPatient, [patientId]);
  const physician = (id: string | null) => {
    const found = physicians.find((one) => one.id === id);
    return found ? correspondentOf(found) : null;
  };
  return {
    ...patient,
    ...(death ? { deceasedOn: death.on } : {}),
    primaryPhysician: physician(row.primaryPhysicianId),
    referringPhysician: physician(row.referringPhysicianId),
  };
}
