export { type Actor } from './actor';
export { PatientsRefusal, type PatientsRefusalCode } from './refusals';
export { PatientBook } from './ports/patient-book';
export { CorrespondentBook } from './ports/correspondent-book';
export { RegisterPatient } from './register-patient/register-patient.use-case';
export { OpenPatient } from './open-patient/open-patient.use-case';
export { SearchPatients } from './search-patients/search-patients.use-case';
export { AddCorrespondent } from './add-correspondent/add-correspondent.use-case';
export { ListCorrespondents } from './list-correspondents/list-correspondents.use-case';
