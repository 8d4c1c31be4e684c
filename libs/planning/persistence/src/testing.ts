export { care, checkup, type TestPathway } from '@diurne/planning-application/testing';
export { aPlannedHouse, type PlannedHouse } from './testing/a-planned-house';
