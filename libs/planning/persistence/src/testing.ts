export { aPlannedHouse, type PlannedHouse, type TestPathway } from './testing/a-planned-house';
export { care, checkup } from './testing/programmes';
