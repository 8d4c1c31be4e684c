import type {
  ComparedPatient,
  CorrectablePatient,
  Patient,
  PatientRecord,
  PatientToRegister,
  PatientTraits,
  SearchedPatient,
} from '@diurne/patients-domain';
import type { Actor } from '../actor';
import type { Insistence } from '../insistence';

export type NamedPhysicians = Pick<PatientToRegister, 'primaryPhysicianId' | 'referringPhysicianId'>;
/** Who was born about then, or answers the same telephone: whom a new record is compared with. */
export type KnownAlike = PatientTraits & Pick<Patient, 'phone'>;
/** `more`: there are others whom the list does not show. */
export interface FoundPatients {
  readonly patients: readonly PatientTraits[];
  readonly more: boolean;
}
export interface DecidedCorrection {
  readonly before: Partial<CorrectablePatient>;
  readonly after: Partial<CorrectablePatient>;
  readonly insisted: Insistence | null;
}

/** The patients of an establishment. Every call leaves its trace in its own transaction. */
export abstract class PatientBook {
  /**
   * Under a provisional identity and an IPP of our own, until the identity source has spoken, once `judge` has let it pass beside those who
   * may be the same: one registration after the other, so that of two at the same moment the second finds the first.
   */
  abstract register(
    actor: Actor,
    patient: PatientToRegister,
    at: Date,
    judge: (alike: readonly KnownAlike[]) => Insistence | null,
  ): Promise<PatientRecord>;
  /** What `decide` makes of a record that nobody else writes meanwhile; null when there is no such patient. What it was is kept. */
  abstract correct(
    actor: Actor,
    patientId: string,
    asked: ComparedPatient,
    at: Date,
    decide: (standing: PatientRecord, alike: readonly KnownAlike[]) => DecidedCorrection,
  ): Promise<PatientRecord | null>;
  abstract open(actor: Actor, patientId: string, at: Date): Promise<PatientRecord | null>;
  /** Whose letters go to whom from now on; false when there is no such patient. */
  abstract namePhysicians(actor: Actor, patientId: string, named: NamedPhysicians, at: Date): Promise<boolean>;
  /** Traced with its reason unless it stood so already; false when there is no such patient. */
  abstract markConfidential(
    actor: Actor,
    patientId: string,
    mark: { readonly confidential: boolean; readonly reason: string },
    at: Date,
  ): Promise<boolean>;
  /** At most `most`, the likeliest first. What was typed is never kept. */
  abstract search(actor: Actor, searched: SearchedPatient, most: number, at: Date): Promise<FoundPatients>;
}
