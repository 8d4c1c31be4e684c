export { type Actor } from './actor';
export { PatientsRefusal, type PatientsRefusalCode } from './refusals';
export { type Insistence } from './insistence';
export { type ShownDouble } from './shown-double';
export {
  PatientBook,
  type DecidedCorrection,
  type FoundPatients,
  type KnownAlike,
  type NamedPhysicians,
} from './ports/patient-book';
export { CorrespondentBook, type DecidedEntry } from './ports/correspondent-book';
export { RegisterPatient } from './register-patient/register-patient.use-case';
export { CorrectPatient } from './correct-patient/correct-patient.use-case';
export { CorrectCorrespondent } from './correct-correspondent/correct-correspondent.use-case';
export { OpenPatient } from './open-patient/open-patient.use-case';
export { SearchPatients } from './search-patients/search-patients.use-case';
export { AddCorrespondent } from './add-correspondent/add-correspondent.use-case';
export { ListCorrespondents } from './list-correspondents/list-correspondents.use-case';
export { MarkSecureAddress } from './mark-secure-address/mark-secure-address.use-case';
export { MarkConfidential } from './mark-confidential/mark-confidential.use-case';
export { NamePhysicians } from './name-physicians/name-physicians.use-case';
