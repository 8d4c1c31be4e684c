export { birthNames, patientName, type WrittenName } from './patient/patient-name';
export {
  type IdentityStatus,
  type Patient,
  type PatientRecord,
  type PatientTraits,
  type Sex,
} from './patient/patient.entity';
export { faultsOfRegistration, registration, type PatientToRegister } from './patient/registration';
export { type Correspondent } from './correspondent/correspondent.entity';
export { faultsOfCorrespondent, type CorrespondentToAdd } from './correspondent/new-correspondent';
export { readSearch, type SearchedPatient } from './search/searched-patient';
export { type InputFault } from './input-fault';
