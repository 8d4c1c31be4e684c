export { aPlannedHouse, type PlannedHouse } from './testing/a-planned-house';
export { care, checkup, type TestPathway } from './testing/programmes';
