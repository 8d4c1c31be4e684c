import type { Correspondent } from '../correspondent/correspondent.entity';
import type { WrittenName } from './patient-name';

export type Sex = 'female' | 'male' | 'unknown';
/** Of the identity, as the national reference frame counts them: only a qualified one may be sent with its INS number. */
export type IdentityStatus = 'provisional' | 'retrieved' | 'validated' | 'qualified';

/** The least that tells two people apart in a list. */
export interface PatientTraits extends WrittenName {
  readonly id: string;
  readonly ipp: string;
  /** Civil date. */
  readonly birthDate: string;
  readonly sex: Sex;
  /** Civil date, of who has died. */
  readonly deceasedOn?: string | undefined;
  /** Marked confidential, and the reader is none of those who may know who it is. */
  readonly hidden?: 'confidential' | undefined;
}

export interface Patient extends PatientTraits {
  readonly birthPlaceInsee: string | null;
  readonly ins: string | null;
  readonly insOid: string | null;
  readonly insStatus: IdentityStatus;
  readonly phone: string | null;
  readonly email: string | null;
  readonly primaryPhysicianId: string | null;
  readonly referringPhysicianId: string | null;
  /** A colleague, violence: the record opens by broken glass only. */
  readonly confidential: boolean;
}

/** A patient with the physicians whom the record names. */
export interface PatientRecord extends Patient {
  readonly primaryPhysician: Correspondent | null;
  readonly referringPhysician: Correspondent | null;
}
