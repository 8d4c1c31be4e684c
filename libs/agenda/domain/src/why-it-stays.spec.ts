import { civilDate } from '@diurne/time';
import { agendaOf } from './agenda-of';
import type { VisitToTell } from './visit-to-tell.value';
import { whyItStays, type VersionAtDoor, type VisitAtDoor } from './why-it-stays';

const visit: VisitToTell = {
  on: civilDate('2026-11-24'),
  timeZone: 'Europe/Paris',
  patientName: 'ESSAI Un',
  establishment: 'CH d’Essai',
  unit: { name: 'HDJ', phone: '01', address: 'ici' },
  arrival: 495,
  departure: 905,
  preparation: [],
  steps: [],
};
const arrivesAt = new Date('2026-11-24T07:15:00Z');
const theEve = new Date('2026-11-23T16:00:00Z');
const justBefore = new Date(arrivesAt.getTime() - 1);
const way = { channel: 'email', address: 'un@exemple.test' } as const;
const stands = (more: Partial<VisitAtDoor> = {}): VisitAtDoor => ({
  state: 'booked',
  arrivesAt,
  visit,
  way,
  held: false,
  thresholdMinutes: 15,
  ...more,
});
const invitation: VersionAtDoor = { method: 'REQUEST', content: agendaOf(visit), newest: true };
const cancellation: VersionAtDoor = { ...invitation, method: 'CANCEL' };

describe('an invitation at the door', () => {
  it.each(['booked', 'confirmed'])('goes while its visit is to come (%s), to the last moment', (state) => {
    expect(whyItStays(invitation, stands({ state }), theEve)).toBeNull();
    expect(whyItStays(invitation, stands({ state }), justBefore)).toBeNull();
    expect(whyItStays(invitation, stands({ state }), arrivesAt)).toBe('hourPassed');
  });
  it.each([
    ['arrived', 'here'],
    ['inProgress', 'here'],
    ['left', 'here'],
    ['closed', 'here'],
    ['noShow', 'noShow'],
    ['cancelled', 'calledOff'],
    ['postponed', 'calledOff'],
    ['unscheduled', 'calledOff'],
    ['held', 'notToCome'],
    ['deceased', 'deceased'],
  ])('stays once its visit is %s', (state, because) => {
    expect(whyItStays(invitation, stands({ state }), theEve)).toBe(because);
  });
  it('stays when a newer one stands, when its hours are no longer those of the visit, and when nobody can be reached', () => {
    expect(whyItStays({ ...invitation, newest: false }, stands(), theEve)).toBe('replaced');
    expect(whyItStays(invitation, stands({ visit: { ...visit, arrival: 525 } }), theEve)).toBe('movedSince');
    expect(whyItStays(invitation, stands({ way: null }), theEve)).toBe('noAddress');
    expect(whyItStays(invitation, stands({ held: true }), theEve)).toBe('held');
    expect(whyItStays(cancellation, stands({ state: 'cancelled', held: true }), theEve)).toBe('held');
  });
});

describe('a cancellation at the door', () => {
  it.each(['cancelled', 'postponed', 'unscheduled'])('goes while the hour has not come (%s)', (state) => {
    expect(whyItStays(cancellation, stands({ state, visit: { ...visit, arrival: 525 } }), justBefore)).toBeNull();
    expect(whyItStays(cancellation, stands({ state }), arrivesAt)).toBe('hourPassed');
  });
  it.each([
    ['booked', 'standsAgain'],
    ['confirmed', 'standsAgain'],
    ['arrived', 'here'],
    ['noShow', 'noShow'],
    ['held', 'notToCome'],
  ])('stays once its visit is %s', (state, because) => {
    expect(whyItStays(cancellation, stands({ state }), theEve)).toBe(because);
  });
});
