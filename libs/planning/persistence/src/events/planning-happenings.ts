import type { EventName, Happening } from '@diurne/messaging';
import type { RequestEvent, RequestEventKind, VisitEvent, VisitEventKind } from '@diurne/planning-domain';

/** Where a visit stands, and where it stood before. */
export interface VisitWhereabouts {
  readonly unitId: string;
  readonly on: string;
  readonly fromUnitId: string;
  readonly fromOn: string;
  readonly requestIds: readonly string[];
}

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
  VisitRequestValidated: 'request-validated',
  VisitRequestProposed: 'request-proposed',
  VisitRequestBooked: 'request-booked',
  VisitRequestReopened: 'request-reopened',
  VisitRequestClosed: 'request-closed',
  VisitRequestRefused: 'request-refused',
  VisitRequestWithdrawn: 'request-withdrawn',
} as const satisfies NameOf<RequestEventKind>;

/** What the domain decided, in the words of the catalogue: here and nowhere else. */
export function visitHappening(
  { kind, visitId }: VisitEvent,
  { unitId, on, fromUnitId, fromOn, requestIds }: VisitWhereabouts,
): Happening {
  const here = { visitId, unitId, on };
  if (kind === 'DayVisitBooked') return { name: visitNames[kind], payload: { ...here, requestIds: [...requestIds] } };
  if (kind === 'DayVisitMoved') return { name: visitNames[kind], payload: { ...here, fromUnitId, fromOn } };
  return { name: visitNames[kind], payload: here };
}

export const requestHappening = ({ kind, requestId }: RequestEvent): Happening => ({
  name: requestNames[kind],
  payload: { requestId },
});
