import { correspondentSchema } from './correspondent.schema';
import { patientSchema } from './patient.schema';

/** What an application's data source has to know of this context. */
export const patientsEntities = [patientSchema, correspondentSchema];
