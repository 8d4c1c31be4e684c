import type { HiddenPatient, PatientTraits as TraitsView, PatientView } from '@diurne/contracts';
import { patientName, type PatientRecord, type PatientTraits } from '@diurne/patients-domain';
import { patientTraitsOf, type TraitsRow } from './traits-row';

/** As a list shows someone. */
export const traitsViewOf = (traits: PatientTraits): TraitsView =>
  traits.hidden === undefined ? writtenOut(traits) : hiddenTraits(traits.hidden, traits.id);
const writtenOut = (traits: PatientTraits): TraitsView => ({
  id: traits.id,
  ipp: traits.ipp,
  displayName: patientName(traits),
  birthName: traits.birthName,
  firstNames: traits.firstNames,
  birthDate: traits.birthDate,
  sex: traits.sex,
  ...(traits.deceasedOn === undefined ? {} : { deceasedOn: traits.deceasedOn }),
});

const hiddenNames: Readonly<Record<HiddenPatient, string>> = {
  confidential: 'Patient confidentiel',
  elsewhere: 'Occupé ailleurs',
};
/** Instead of somebody whom the reader is not to know; the identifier is that of the line, and leads to nobody. */
export const hiddenTraits = (as: HiddenPatient, lineId: string): TraitsView => ({
  id: lineId,
  ipp: '',
  displayName: hiddenNames[as],
  birthName: '',
  firstNames: '',
  birthDate: '',
  sex: 'unknown',
  hidden: as,
});
/** Somebody, or what stands there instead. */
export const shownTraits = (traits: TraitsView, as: HiddenPatient | null, lineId: string): TraitsView =>
  as === null ? traits : hiddenTraits(as, lineId);

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
  confidential: record.confidential,
});
