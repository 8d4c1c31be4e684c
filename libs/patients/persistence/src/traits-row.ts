import { civilDay, nullable, text, uuid, word, type Row } from '@diurne/database';
import type { PatientTraits } from '@diurne/patients-domain';

export const traits = {
  id: uuid,
  ipp: text,
  birth_name: text,
  used_name: nullable(text),
  first_names: text,
  birth_date: civilDay(),
  sex: word<PatientTraits['sex']>(),
  deceased_on: nullable(civilDay()),
};
export type TraitsRow = Row<typeof traits>;

/** They give `traits`. Of `known_patient p`; dates leave PostgreSQL as text, no time zone can move them. */
export const traitsColumns =
  'p.id, p.ipp, p.birth_name, p.used_name, p.first_names, p.birth_date::text AS birth_date, p.sex, (SELECT d.on_date::text FROM known_death d WHERE d.patient_id = p.id) AS deceased_on';

export const patientTraitsOf = (row: TraitsRow): PatientTraits => ({
  id: row.id,
  ipp: row.ipp,
  birthName: row.birth_name,
  usedName: row.used_name,
  firstNames: row.first_names,
  birthDate: row.birth_date,
  sex: row.sex,
  ...(row.deceased_on === null ? {} : { deceasedOn: row.deceased_on }),
});
