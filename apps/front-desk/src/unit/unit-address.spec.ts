import { inUnit, sameScreenIn, screenOf, unitInAddress } from './unit-address';

it('reads the unit and the screen of an address, in whatever case the unit is written', () => {
  expect(unitInAddress('/unite/AB-12/jour/2026-11-23')).toBe('ab-12');
  expect(unitInAddress('/unites')).toBeNull();
  expect(unitInAddress('/demandes')).toBeNull();
  expect([screenOf('/unite/ab-12/jour-j/2026-11-23'), screenOf('/demandes')]).toEqual([
    '/jour-j/2026-11-23',
    '/demandes',
  ]);
});

it('keeps the screen and the day in another unit, and leaves alone what belongs to none', () => {
  expect(sameScreenIn('/unite/ab-12/semaine/2026-11-23', 'cd-34')).toBe('/unite/cd-34/semaine/2026-11-23');
  expect(sameScreenIn('/unite/ab-12/demandes', 'cd-34')).toBe('/unite/cd-34/demandes');
  expect(sameScreenIn('/parametrage/unites', 'cd-34')).toBe('/parametrage/unites');
});

it('names no unit where none is worked in yet', () => {
  expect([inUnit(null, '/jour/2026-11-23'), inUnit('ab-12', '/jour/2026-11-23')]).toEqual([
    '/jour/2026-11-23',
    '/unite/ab-12/jour/2026-11-23',
  ]);
});
