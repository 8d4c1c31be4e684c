import type { PatientRecord } from '@diurne/patients-domain';
import type { Actor } from '../actor';
import type { PatientBook } from '../ports/patient-book';
import { patientUnknown } from '../refusals';

export class OpenPatient {
  constructor(private readonly patients: PatientBook) {}

  /** The reading is traced. @throws PatientsRefusal `not-found` */
  async run(actor: Actor, patientId: string, at: Date): Promise<PatientRecord> {
    const patient = await this.patients.open(actor, patientId, at);
    if (!patient) throw patientUnknown();
    return patient;
  }
}
