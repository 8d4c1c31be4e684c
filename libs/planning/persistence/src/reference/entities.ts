import { locationSchema } from './location.schema';
import { medicalUnitSchema, unitClosureSchema, unitOpeningSchema } from './medical-unit.schema';
import { availabilityRuleSchema, resourceSchema, resourceUnitSchema } from './resource.schema';

/** What a data source has to know for units, locations and resources; a day and its bookings are statements. */
export const planningEntities = [
  medicalUnitSchema,
  unitOpeningSchema,
  unitClosureSchema,
  locationSchema,
  resourceSchema,
  resourceUnitSchema,
  availabilityRuleSchema,
];
