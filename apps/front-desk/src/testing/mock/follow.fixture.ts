import type { BodyOf, DayView, MessageToFollow, notePatientCall, VisitPanelView } from '@diurne/contracts';
import { idOf } from './ids';

export const someCalls: VisitPanelView['calls'] = [
  {
    id: idOf('call', 1),
    at: '2026-11-22T16:30:00.000Z',
    by: 'ESSAI Une',
    means: 'telephone',
    reached: true,
    said: 'Sa fille le lui dira.',
    withdrawn: null,
  },
];

/** Two patients of the day: one whose letter came back, one without an address. */
export function someMessagesToFollow(day: DayView): MessageToFollow[] {
  return day.visits.slice(0, 2).map((visit, index) => ({
    visitId: visit.id,
    on: day.on,
    arrival: visit.arrival,
    patient: visit.patient,
    phone: index === 0 ? '06 00 00 00 12' : null,
    pathwayName: visit.pathway.name,
    kind: 'agenda',
    state: index === 0 ? 'failed' : 'noChannel',
    reason: index === 0 ? 'Adresse refusée par le serveur (550).' : 'Ce patient n’a pas d’adresse électronique.',
    since: '2026-11-22T16:00:00.000Z',
    mayBeSent: index === 0,
    calls: [],
  }));
}

export const afterCall = (
  followed: readonly MessageToFollow[],
  visitId: string,
  call: BodyOf<typeof notePatientCall>,
): MessageToFollow[] =>
  followed.flatMap((message) => {
    if (message.visitId !== visitId) return [message];
    return call.reached
      ? []
      : [{ ...message, calls: [{ ...call, at: '2026-11-23T07:30:00.000Z', by: 'ESSAI Une' }, ...message.calls] }];
  });
