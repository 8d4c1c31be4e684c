import type { EventName, Happening } from '@diurne/messaging';
import type { DayVisit, RequestEvent, RequestEventKind, VisitEvent, VisitEventKind } from '@diurne/planning-domain';

/** Requests are named where a visit is booked; the catalogue refuses a booking without one. */
type Standing = Pick<DayVisit, 'unitId' | 'on'> & Partial<Pick<DayVisit, 'requestIds'>>;
type NameOf<Kind extends string> = Readonly<Record<Kind, EventName>>;

const visitNames = {
  DayVisitBooked: 'visit-booked',
  DayVisitConfirmed: 'visit-confirmed',
  DayVisitMoved: 'visit-moved',
  DayVisitAnnounced: 'visit-announced',
  PatientArrived: 'patient-arrived',
  CareStarted: 'care-started',
  PatientLeft: 'patient-left',
  DayVisitClosed: 'visit-closed',
  DayVisitCancelled: 'visit-cancelled',
  DayVisitPostponed: 'visit-postponed',
  NoShowDeclared: 'no-show-declared',
  DayVisitUnscheduled: 'visit-unscheduled',
  DayVisitReinstated: 'visit-reinstated',
} as const satisfies NameOf<VisitEventKind>;

const requestNames = {
  VisitRequestReceived: 'request-received',
  VisitRequestCorrected: 'request-corrected',
  VisitRequestValidated: 'request-validated',
  VisitRequestProposed: 'request-proposed',
  VisitRequestBooked: 'request-booked',
  VisitRequestReopened: 'request-reopened',
  VisitRequestClosed: 'request-closed',
  VisitRequestRefused: 'request-refused',
  VisitRequestWithdrawn: 'request-withdrawn',
} as const satisfies NameOf<RequestEventKind>;

/** What the domain decided, in the words of the catalogue: here and nowhere else. `before`: where the visit stood. */
export function visitHappening({ kind, visitId }: VisitEvent, after: Standing, before: Standing): Happening {
  const here = { visitId, unitId: after.unitId, on: after.on };
  if (kind === 'DayVisitBooked')
    return { name: visitNames[kind], payload: { ...here, requestIds: [...(after.requestIds ?? [])] } };
  if (kind === 'DayVisitMoved')
    return { name: visitNames[kind], payload: { ...here, fromUnitId: before.unitId, fromOn: before.on } };
  return { name: visitNames[kind], payload: here };
}

export const requestHappening = ({ kind, requestId }: RequestEvent): Happening => ({
  name: requestNames[kind],
  payload: { requestId },
});
