export { aDayHospital } from './testing/a-day-hospital';
export { demoDayCapacity, demoDayProblem, demoVisit, requestsWantedOn } from './testing/demo-day';
export { demoPassword } from './testing/demo-accounts';
export type {
  DayHospital,
  DemoAccount,
  DemoBookedDay,
  DemoCorrespondent,
  DemoEstablishment,
  DemoOtherUnit,
  DemoPatient,
  DemoResource,
  DemoUnit,
} from './testing/day-hospital.shape';
export { wholeHouse, type WholeHouse } from './testing/whole-house';
