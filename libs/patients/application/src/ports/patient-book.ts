import type { PatientRecord, PatientToRegister, PatientTraits, SearchedPatient } from '@diurne/patients-domain';
import type { Actor } from '../actor';

export type NamedPhysicians = Pick<PatientToRegister, 'primaryPhysicianId' | 'referringPhysicianId'>;

/** The patients of an establishment. Every call leaves its trace in its own transaction. */
export abstract class PatientBook {
  /** Under a provisional identity and an IPP of our own, until the identity source has spoken. */
  abstract register(actor: Actor, patient: PatientToRegister, at: Date): Promise<PatientRecord>;
  abstract open(actor: Actor, patientId: string, at: Date): Promise<PatientRecord | null>;
  /** Whose letters go to whom from now on; false when there is no such patient. */
  abstract namePhysicians(actor: Actor, patientId: string, named: NamedPhysicians, at: Date): Promise<boolean>;
  /** At most `most`, the likeliest first. What was typed is never kept. */
  abstract search(actor: Actor, searched: SearchedPatient, most: number, at: Date): Promise<readonly PatientTraits[]>;
}
