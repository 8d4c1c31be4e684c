import { civilDate } from '@diurne/time';
import { agendaUid, differsForThePatient, nextVersion, type StandingAgenda } from './next-version';
import type { PatientAgenda } from './patient-agenda.value';

const line = { start: 500, end: 510, what: 'Prise de sang', withWhom: 'Infirmier', where: 'À votre place', note: null };
const agenda: PatientAgenda = {
  on: civilDate('2026-11-24'),
  timeZone: 'Europe/Paris',
  patientName: 'ESSAI Un',
  establishment: 'CH d’Essai',
  unit: { name: 'HDJ', phone: '01', address: 'ici' },
  arrival: 495,
  departure: 905,
  programme: [line],
  preparation: ['Venez à jeun.'],
  bring: [],
  goodToKnow: [],
  howToCancel: '',
};
const standing = (more: Partial<StandingAgenda> = {}): StandingAgenda => ({
  sequence: 3,
  method: 'REQUEST',
  content: agenda,
  withdrawn: false,
  ...more,
});

describe('the next version of an agenda', () => {
  it('is the first one, under SEQUENCE 0', () => {
    expect(nextVersion(null, agenda, false)).toEqual({
      kind: 'version',
      sequence: 0,
      method: 'REQUEST',
      content: agenda,
    });
  });
  it('is none when nothing changed for the patient', () => {
    expect(
      nextVersion(standing(), { ...agenda, programme: [{ ...line, withWhom: 'Sage-femme', end: 515 }] }, true),
    ).toEqual({ kind: 'nothing' });
  });
  it('raises SEQUENCE by one when an hour changed', () => {
    expect(nextVersion(standing(), { ...agenda, arrival: 510 }, true)).toMatchObject({
      kind: 'version',
      sequence: 4,
      method: 'REQUEST',
    });
  });
  it('tells again what was taken back before it left', () => {
    expect(nextVersion(standing({ withdrawn: true }), agenda, false)).toMatchObject({
      kind: 'version',
      sequence: 4,
      method: 'REQUEST',
    });
  });
  it('cancels what the patient may know, once, with the words they know', () => {
    expect(nextVersion(standing(), null, true)).toEqual({
      kind: 'version',
      sequence: 4,
      method: 'CANCEL',
      content: agenda,
    });
    expect(nextVersion(standing({ sequence: 4, method: 'CANCEL' }), null, true)).toEqual({ kind: 'nothing' });
  });
  it('does not cancel what the patient never heard of', () => {
    expect(nextVersion(null, null, false)).toEqual({ kind: 'nothing' });
    expect(nextVersion(standing(), null, false)).toEqual({ kind: 'nothing' });
  });
  it('tells again a visit that was cancelled and stands once more, even at the same hours', () => {
    expect(nextVersion(standing({ sequence: 4, method: 'CANCEL' }), agenda, true)).toMatchObject({
      sequence: 5,
      method: 'REQUEST',
    });
  });
});

describe('what the patient must be told again', () => {
  it.each<[string, Partial<PatientAgenda>]>([
    ['another day', { on: civilDate('2026-11-25') }],
    ['another arrival', { arrival: 496 }],
    ['another end', { departure: 906 }],
    ['another address', { unit: { ...agenda.unit, address: 'là' } }],
    ['another telephone', { unit: { ...agenda.unit, phone: '02' } }],
    ['another hour of a step', { programme: [{ ...line, start: 501 }] }],
    ['another place to go', { programme: [{ ...line, where: 'Imagerie' }] }],
    ['one step less', { programme: [] }],
    ['another preparation', { preparation: [] }],
  ])('is %s', (_, change) => {
    expect(differsForThePatient(agenda, { ...agenda, ...change })).toBe(true);
  });
  it.each<[string, Partial<PatientAgenda>]>([
    ['another function beside the same hour', { programme: [{ ...line, withWhom: 'Sage-femme' }] }],
    ['words of ours', { goodToKnow: ['x'] }],
  ])('is not %s', (_, change) => {
    expect(differsForThePatient(agenda, { ...agenda, ...change })).toBe(false);
  });
});

it('names a visit by an identifier that stays', () => {
  expect(agendaUid('0b6c7c2e', '990000010')).toBe('0b6c7c2e@990000010.diurne');
});
