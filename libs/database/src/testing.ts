export { createTestDatabase, type TestDatabase } from './testing/test-database';
export { aSmallHouse } from './testing/a-small-house';
