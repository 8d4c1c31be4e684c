export { patientsEntities } from './entities';
export { PostgresPatientBook } from './postgres-patient-book';
export { PostgresCorrespondentBook } from './postgres-correspondent-book';
export { readPatient } from './read-patient';
export { readTraits } from './read-traits';
export { hiddenTraits, patientViewOf, shownTraits, traitsOf, traitsViewOf } from './patient.view';
export { traits, traitsColumns, type TraitsRow } from './traits-row';
