export type * from './model/problem';
export { objectiveDefaults } from './model/problem';
export type * from './model/plan';
