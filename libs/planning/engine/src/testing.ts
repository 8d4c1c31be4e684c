export { aDay, aResource, aStep, aVisit, by, planned } from './testing/day-builder';
export { randomDay, type RandomDayOptions } from './testing/random-day';
export { openShopProblem, projectProblem, projectWithLagsProblem } from './testing/classical-instances';
export { measureInsertionRate } from './testing/insertion-rate';
export { remediesOf } from './testing/remedies-of';
export { elementsOf, relaxedDay, type Booked } from './testing/relaxed-day';
