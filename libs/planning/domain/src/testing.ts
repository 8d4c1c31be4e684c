export type {
  DayHospital, DemoAccount, DemoBookedDay, DemoCorrespondent, DemoEstablishment, DemoPatient, DemoResource, DemoUnit,
} from './testing/day-hospital.shape';
