export { createTestDatabase, type TestDatabase } from './testing/test-database';
export { aSmallHouse } from './testing/a-small-house';
export { aBookedVisit, inserter, type BookedStep, type BookedVisitOptions } from './testing/a-booked-visit';
export { schemaFaults } from './testing/schema-faults';
export { aFilledRelease, type FilledRelease } from './testing/filled-release';
export { keptReleases, rowsOfRelease, withYear, type KeptRelease } from './testing/release-rows';
export { visitBecomes } from './testing/visit-becomes';
export { queryFreely } from './testing/query-freely';
export { differencesFromSchema, expectEntitiesMatchSchema } from './testing/entities-match-schema';
