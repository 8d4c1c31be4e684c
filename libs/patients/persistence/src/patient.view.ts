import type { PatientTraits as TraitsView, PatientView } from '@diurne/contracts';
import { patientName, type PatientRecord, type PatientTraits } from '@diurne/patients-domain';
import { patientTraitsOf, type TraitsRow } from './traits-row';

/** As a list shows someone. */
export const traitsViewOf = (traits: PatientTraits): TraitsView => ({
  id: traits.id,
  ipp: traits.ipp,
  displayName: patientName(traits),
  birthName: traits.birthName,
  firstNames: traits.firstNames,
  birthDate: traits.birthDate,
  sex: traits.sex,
  ...(traits.deceasedOn === undefined ? {} : { deceasedOn: traits.deceasedOn }),
});

/** For readings of other contexts, over `known_patient`. */
export const traitsOf = (row: TraitsRow): TraitsView => traitsViewOf(patientTraitsOf(row));

export const patientViewOf = (record: PatientRecord): PatientView => ({
  ...traitsViewOf(record),
  usedName: record.usedName,
  birthPlaceInsee: record.birthPlaceInsee,
  ins: record.ins,
  insOid: record.insOid,
  insStatus: record.insStatus,
  phone: record.phone,
  email: record.email,
  primaryPhysician: record.primaryPhysician,
  referringPhysician: record.referringPhysician,
});
