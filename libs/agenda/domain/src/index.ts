export type { AgendaLine, PatientAgenda } from './patient-agenda.value';
export type { ResourceToTell, StepToTell, VisitToTell } from './visit-to-tell.value';
export { agendaOf, atYourPlace } from './agenda-of';
export { agendaWay, type AgendaWay, type PatientReach } from './agenda-way';
export {
  agendaUid,
  differsForThePatient,
  nextVersion,
  type NextVersion,
  type StandingAgenda,
  type Told,
} from './next-version';
export { knowsTheseHours, type VisitAndTelling } from './knows-these-hours';
export { unmissedWithdrawals, whyToFollow } from './why-to-follow';
export { whyItStays, withdrawals, type VersionAtDoor, type VisitAtDoor, type Withdrawal } from './why-it-stays';
export { afterDeath, isCalledOff, nobodyToCallOff, stateToTell, whatToTell, type WhatToTell } from './what-to-tell';
