import type { PatientTraits } from '@diurne/patients-domain';

export interface TraitsRow {
  id: string;
  ipp: string;
  birth_name: string;
  used_name: string | null;
  first_names: string;
  birth_date: string;
  sex: PatientTraits['sex'];
}

/** Of `known_patient p`; dates leave PostgreSQL as text, no time zone can move them. */
export const traitsColumns =
  'p.id, p.ipp, p.birth_name, p.used_name, p.first_names, p.birth_date::text AS birth_date, p.sex';

export const patientTraitsOf = (row: TraitsRow): PatientTraits => ({
  id: row.id,
  ipp: row.ipp,
  birthName: row.birth_name,
  usedName: row.used_name,
  firstNames: row.first_names,
  birthDate: row.birth_date,
  sex: row.sex,
});
