export { homonymsAmong, type WithNameKeys } from './patient/homonyms';
export { birthNames, patientName, type WrittenName } from './patient/patient-name';
export { nothingAfterDeath } from './patient/after-death';
export {
  type IdentityStatus,
  type Patient,
  type PatientRecord,
  type PatientTraits,
  type Sex,
} from './patient/patient.entity';
export { faultsOfRegistration, registration, type PatientToRegister } from './patient/registration';
export { correctable, faultsOfVerified, identityTraits, type CorrectablePatient } from './patient/patient-correction';
export { correctedFields, type CorrectedFields, type Correction } from './correction/correction';
export {
  likeness,
  likenessGrounds,
  type ComparedPatient,
  type LikelyDouble,
  type LikenessGround,
} from './likeness/likely-double';
export { nearBirthDates } from './likeness/near-birth-dates';
export { type Correspondent } from './correspondent/correspondent.entity';
export { faultsOfCorrespondent, sameCorrespondent, type CorrespondentToAdd } from './correspondent/new-correspondent';
export { readSearch, type SearchedPatient } from './search/searched-patient';
export { searchedName } from './search/searched-name';
export { nearKeys } from './search/near-keys';
export { likeliest, type Candidate } from './search/likeliest';
export { nearlySame } from './likeness/near-words';
export { type InputFault } from './input-fault';
