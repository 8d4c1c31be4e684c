import { civilDate } from './civil-date.value';
import { frenchDate, frenchDateWithYear, frenchDuration, frenchHour, frenchNumericDate } from './french-wording';

const NBSP = '\u00a0';

describe('hours as French readers write them', () => {
  it.each([
    [0, `0${NBSP}h`],
    [480, `8${NBSP}h`],
    [510, `8${NBSP}h${NBSP}30`],
    [545, `9${NBSP}h${NBSP}05`],
    [1440, `24${NBSP}h`],
    [1515, `25${NBSP}h${NBSP}15`],
  ])('minute %i is %s', (minutes, written) => expect(frenchHour(minutes)).toBe(written));

  it.each([
    [0, `0${NBSP}min`],
    [45, `45${NBSP}min`],
    [60, `1${NBSP}h`],
    [95, `1${NBSP}h${NBSP}35`],
  ])('%i minutes last %s', (minutes, written) => expect(frenchDuration(minutes)).toBe(written));

  it('refuses what is no number of minutes', () => {
    expect(() => frenchHour(-1)).toThrow(RangeError);
    expect(() => frenchDuration(2.5)).toThrow(RangeError);
  });
});

describe('dates as French readers write them', () => {
  it('names the day and the month, the first of the month being an ordinal', () => {
    expect(frenchDate(civilDate('2026-11-23'))).toBe('lundi 23 novembre');
    expect(frenchDate(civilDate('2026-12-01'))).toBe('mardi 1er décembre');
    expect(frenchDate(civilDate('2026-08-21'))).toBe('vendredi 21 août');
  });

  it('adds the year, or keeps to digits', () => {
    expect(frenchDateWithYear(civilDate('2027-02-01'))).toBe('lundi 1er février 2027');
    expect(frenchNumericDate(civilDate('2026-03-09'))).toBe('09/03/2026');
  });
});
