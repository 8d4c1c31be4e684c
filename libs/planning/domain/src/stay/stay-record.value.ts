/** How the patient came in, in the terms of the PMSI. */
export type EntryMode = 'home' | 'emergency' | 'careHome' | 'mutation' | 'transfer' | 'forAnotherHospital';
/** What proved who the patient is. */
export type IdentityDocument =
  'identityCard' | 'passport' | 'residencePermit' | 'familyRecordBook' | 'otherDocument' | 'noneShown';

/** What the record of a stay says beside its programme and its trace; null: nobody has said it. */
export interface StayRecord {
  readonly entryMode: EntryMode | null;
  /** Number of the administrative file of the stay. */
  readonly nda: string | null;
  /** CIM-10 codes, without a point. */
  readonly mainDiagnosis: string | null;
  readonly relatedDiagnosis: string | null;
  readonly associatedDiagnoses: readonly string[];
}

/** A product that was given, as it is written on its packet. */
export interface GivenProduct {
  readonly name: string;
  readonly dose: string | null;
  readonly lot: string | null;
  /** Local minute of the day; null: with the step. */
  readonly atMinute: number | null;
}
