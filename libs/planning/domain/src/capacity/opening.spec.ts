import { civilDate } from '@diurne/time';
import { openingOfDay, type OpeningCalendar } from './opening';

const calendar: OpeningCalendar = {
  openings: [
    { weekday: 1, from: 450, to: 1110 },
    { weekday: 3, from: 840, to: 1020 },
    { weekday: 3, from: 480, to: 750 },
  ],
  closures: [
    { on: civilDate('2026-12-21'), reason: 'travaux' },
    { on: civilDate('2027-03-29'), reason: 'inventaire' },
  ],
  territory: 'metropole',
};

it.each([
  ['2026-11-23', { open: true, opening: { from: 450, to: 1110 } }],
  ['2026-11-25', { open: true, opening: { from: 480, to: 1020 } }],
  ['2026-11-24', { open: false, because: 'L’unité n’ouvre pas le mardi.' }],
  ['2026-12-21', { open: false, because: 'L’unité est fermée le lundi 21 décembre\u00a0: travaux.' }],
  ['2027-03-29', { open: false, because: 'L’unité est fermée le lundi 29 mars\u00a0: inventaire.' }],
  [
    '2026-11-11',
    { open: false, because: 'L’unité est fermée le mercredi 11 novembre, jour férié (Armistice de 1918).' },
  ],
  ['2027-05-17', { open: false, because: 'L’unité est fermée le lundi 17 mai, jour férié (Lundi de Pentecôte).' }],
])('%s', (on, expected) => {
  expect(openingOfDay(calendar, civilDate(on))).toEqual(expected);
});

it('knows the holidays of Alsace-Moselle', () => {
  const goodFriday = civilDate('2027-03-26');
  const fridays = { ...calendar, openings: [{ weekday: 5 as const, from: 480, to: 960 }] };
  expect(openingOfDay(fridays, goodFriday).open).toBe(true);
  expect(openingOfDay({ ...fridays, territory: 'alsace-moselle' }, goodFriday).open).toBe(false);
});
