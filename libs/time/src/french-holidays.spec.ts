import { civilDate } from './civil-date.value';
import { frenchHolidays, isFrenchHoliday } from './french-holidays';

describe('French public holidays', () => {
  it('are eleven in 2026, in calendar order', () => {
    expect(frenchHolidays(2026).map(({ date }) => date.slice(5))).toEqual([
      '01-01',
      '04-06',
      '05-01',
      '05-08',
      '05-14',
      '05-25',
      '07-14',
      '08-15',
      '11-01',
      '11-11',
      '12-25',
    ]);
  });

  it.each([
    [2024, '04-01'],
    [2025, '04-21'],
    [2027, '03-29'],
    [2038, '04-26'],
    [2285, '03-23'],
  ])('follow Easter: its Monday in %i is %s', (year, monday) => {
    expect(frenchHolidays(year).find(({ name }) => name === 'Lundi de Pâques')?.date).toBe(`${year}-${monday}`);
  });

  it('has Ascension on a Thursday that may fall on the 8th of May', () => {
    expect(
      frenchHolidays(2031)
        .filter(({ date }) => date.startsWith('2031-05-2'))
        .map(({ name }) => name),
    ).toEqual(['Ascension']);
    expect(
      frenchHolidays(2032)
        .filter(({ date }) => date === '2032-05-06')
        .map(({ name }) => name),
    ).toEqual(['Ascension']);
  });

  it('adds the days of each territory', () => {
    const days = (territory: Parameters<typeof frenchHolidays>[1]): string[] => {
      const national = new Set(frenchHolidays(2026).map(({ date }) => date));
      return frenchHolidays(2026, territory)
        .filter(({ date }) => !national.has(date))
        .map(({ date }) => date.slice(5));
    };
    expect(days('alsace-moselle')).toEqual(['04-03', '12-26']);
    expect([days('mayotte'), days('martinique'), days('guadeloupe'), days('guyane'), days('la-reunion')]).toEqual([
      ['04-27'],
      ['05-22'],
      ['05-27'],
      ['06-10'],
      ['12-20'],
    ]);
  });

  it('is asked for one day', () => {
    expect(isFrenchHoliday(civilDate('2026-11-11'))).toBe(true);
    expect(isFrenchHoliday(civilDate('2026-12-26'))).toBe(false);
    expect(isFrenchHoliday(civilDate('2026-12-26'), 'alsace-moselle')).toBe(true);
  });
});
