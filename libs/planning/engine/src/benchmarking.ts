export { openShopProblem, projectProblem, projectWithLagsProblem } from './testing/classical-instances';
export { measureInsertionRate } from './testing/insertion-rate';
