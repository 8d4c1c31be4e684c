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
  told: 'told',
  ...more,
});

const next = (last: StandingAgenda | null, present: PatientAgenda | null, mayKnow: boolean) =>
  nextVersion(last, present, mayKnow, 15);

describe('the next version of an agenda', () => {
  it('is the first one, under SEQUENCE 0', () => {
    expect(next(null, agenda, false)).toEqual({
      kind: 'version',
      sequence: 0,
      method: 'REQUEST',
      content: agenda,
    });
  });
  it('is none when nothing changed for the patient', () => {
    expect(next(standing(), { ...agenda, programme: [{ ...line, withWhom: 'Sage-femme', end: 515 }] }, true)).toEqual({
      kind: 'nothing',
    });
  });
  it('raises SEQUENCE by one when an hour changed', () => {
    expect(next(standing(), { ...agenda, arrival: 510 }, true)).toMatchObject({
      kind: 'version',
      sequence: 4,
      method: 'REQUEST',
    });
  });
  it('tells again what was taken back before it left', () => {
    expect(next(standing({ withdrawn: true }), agenda, false)).toMatchObject({
      kind: 'version',
      sequence: 4,
      method: 'REQUEST',
    });
  });
  it('cancels what the patient may know, once, with the words they know', () => {
    expect(next(standing(), null, true)).toEqual({
      kind: 'version',
      sequence: 4,
      method: 'CANCEL',
      content: agenda,
    });
    expect(next(standing({ sequence: 4, method: 'CANCEL' }), null, true)).toEqual({ kind: 'nothing' });
  });
  it('does not cancel what the patient never heard of', () => {
    expect(next(null, null, false)).toEqual({ kind: 'nothing' });
    expect(next(standing(), null, false)).toEqual({ kind: 'nothing' });
  });
  it('tells again a visit that was cancelled and stands once more, even at the same hours', () => {
    expect(next(standing({ sequence: 4, method: 'CANCEL' }), agenda, true)).toMatchObject({
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
    ['a step as late as the threshold', { programme: [{ ...line, start: 515, end: 525 }] }],
    ['a step as early as the threshold', { programme: [{ ...line, start: 485, end: 495 }] }],
    ['another place to go', { programme: [{ ...line, where: 'Imagerie' }] }],
    ['one step less', { programme: [] }],
    ['another preparation', { preparation: [] }],
  ])('is %s', (_, change) => {
    expect(differsForThePatient(agenda, { ...agenda, ...change }, 15)).toBe(true);
  });
  it.each<[string, Partial<PatientAgenda>]>([
    ['another function beside the same hour', { programme: [{ ...line, withWhom: 'Sage-femme' }] }],
    ['words of ours', { goodToKnow: ['x'] }],
    ['a step that moves by less than the threshold', { programme: [{ ...line, start: 514, end: 524 }] }],
    ['a step that begins a little sooner', { programme: [{ ...line, start: 486 }] }],
  ])('is not %s', (_, change) => {
    expect(differsForThePatient(agenda, { ...agenda, ...change }, 15)).toBe(false);
  });

  it('is every minute where the unit’s threshold is nothing, and no step that stays', () => {
    expect(differsForThePatient(agenda, { ...agenda, programme: [{ ...line, start: 501 }] }, 0)).toBe(true);
    expect(differsForThePatient(agenda, agenda, 0)).toBe(false);
  });

  it('follows each step by itself when two change places', () => {
    const cs = { ...line, what: 'Consultation', start: 510, end: 540 };
    const told = { ...agenda, programme: [line, cs] };
    const swapped = (a: number, b: number) => ({
      ...agenda,
      programme: [
        { ...cs, start: a },
        { ...line, start: b },
      ],
    });
    expect(differsForThePatient(told, swapped(500, 514), 15)).toBe(false);
    expect(differsForThePatient(told, swapped(500, 515), 15)).toBe(true);
    expect(differsForThePatient({ ...agenda, programme: [line, { ...line, start: 700 }] }, agenda, 15)).toBe(true);
  });
});

it('names a visit by an identifier that stays', () => {
  expect(agendaUid('0b6c7c2e', '990000010')).toBe('0b6c7c2e@990000010.diurne');
});
