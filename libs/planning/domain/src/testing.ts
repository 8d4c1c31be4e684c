export { aDayHospital } from './testing/a-day-hospital';
export { demoDayCapacity, demoDayProblem, demoVisit, requestsWantedOn } from './testing/demo-day';
export { demoPassword } from './testing/demo-accounts';
export type {
  DayHospital,
  DemoAccount,
  DemoBookedDay,
  DemoCorrespondent,
  DemoEstablishment,
  DemoPatient,
  DemoResource,
  DemoUnit,
} from './testing/day-hospital.shape';
