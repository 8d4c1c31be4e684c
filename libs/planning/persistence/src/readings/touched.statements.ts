import { statement } from '@diurne/database';
import { traits, traitsColumns } from '@diurne/patients-persistence';

export const traitsOfPatients = statement({
  name: 'planning/traits-of-patients',
  sql: `SELECT ${traitsColumns} FROM known_patient p WHERE p.id = ANY($1::uuid[])`,
  gives: traits,
});
