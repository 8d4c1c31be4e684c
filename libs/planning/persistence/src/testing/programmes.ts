export { care, checkup, type TestPathway } from '@diurne/planning-application/testing';
