import type { PatientTraits, PatientView } from '@diurne/contracts';
import { displayedName } from '@diurne/identifiers';

export interface TraitsRow {
  id: string;
  ipp: string;
  birth_name: string;
  used_name: string | null;
  first_names: string;
  birth_date: string;
  sex: PatientTraits['sex'];
}
/** Of a table or alias `p`; dates leave PostgreSQL as text, no time zone can move them. */
export const traitsColumns = `p.id, p.ipp, p.birth_name, p.used_name, p.first_names, p.birth_date::text AS birth_date, p.sex`;

export const traitsOf = (row: TraitsRow): PatientTraits => ({
  id: row.id,
  ipp: row.ipp,
  displayName: displayedName({ birthName: row.birth_name, usedName: row.used_name, firstNames: row.first_names }),
  birthDate: row.birth_date,
  sex: row.sex,
});

type Correspondent = NonNullable<PatientView['primaryPhysician']>;
export interface CorrespondentRow {
  id: string;
  display_name: string;
  rpps: string | null;
  specialty: string;
  email: string | null;
}
export const correspondentOf = (row: CorrespondentRow): Correspondent => ({
  id: row.id,
  displayName: row.display_name,
  rpps: row.rpps,
  specialty: row.specialty,
  email: row.email,
});

export interface PatientRow extends TraitsRow {
  birth_place_insee: string | null;
  ins: string | null;
  ins_oid: string | null;
  ins_status: PatientView['insStatus'];
  phone: string | null;
  email: string | null;
  primary_physician: CorrespondentRow | null;
  referring_physician: CorrespondentRow | null;
}
/** Of `patient p` left joined with its physicians as `c1` and `c2`. */
export const patientColumns = `${traitsColumns}, p.birth_place_insee, p.ins, p.ins_oid, p.ins_status, p.phone, p.email, to_jsonb(c1) AS primary_physician, to_jsonb(c2) AS referring_physician`;
export const patientJoins = `LEFT JOIN correspondent c1 ON c1.id = p.primary_physician_id LEFT JOIN correspondent c2 ON c2.id = p.referring_physician_id`;

export const patientOf = (row: PatientRow): PatientView => ({
  ...traitsOf(row),
  birthName: row.birth_name,
  usedName: row.used_name,
  firstNames: row.first_names,
  birthPlaceInsee: row.birth_place_insee,
  ins: row.ins,
  insOid: row.ins_oid,
  insStatus: row.ins_status,
  phone: row.phone,
  email: row.email,
  primaryPhysician: row.primary_physician && correspondentOf(row.primary_physician),
  referringPhysician: row.referring_physician && correspondentOf(row.referring_physician),
});
