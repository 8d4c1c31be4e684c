import { civilDate } from './civil-date.value';
import { frenchAge } from './french-wording';
import { ageOn, readTypedDate } from './typed-date';

const today = civilDate('2026-11-27');
const born = (typed: string) => readTypedDate(typed, { today, birth: true });
const wished = (typed: string) => readTypedDate(typed, { today, birth: false });
const read = (date: string) => ({ ok: true, date });

describe('a date of birth as it is typed', () => {
  it.each([
    ['31/12/23', '2023-12-31'],
    ['311223', '2023-12-31'],
    ['1/2/50', '1950-02-01'],
    ['25102000', '2000-10-25'],
    ['31121923', '1923-12-31'],
    ['1.2.1950', '1950-02-01'],
    ['01-02-1950', '1950-02-01'],
    [' 1 / 2 / 1950 ', '1950-02-01'],
    ['01 02 1950', '1950-02-01'],
    ['1950-02-01', '1950-02-01'],
  ])('%s is the day first: %s', (typed, date) => {
    expect(born(typed)).toEqual(read(date));
  });

  it.each([
    ['27/11/26', '2026-11-27'],
    ['28/11/26', '1926-11-28'],
    ['26/11/26', '2026-11-26'],
    ['31/12/26', '1926-12-31'],
    ['01/01/27', '1927-01-01'],
    ['01/01/00', '2000-01-01'],
  ])('%s turns at today: %s', (typed, date) => {
    expect(born(typed)).toEqual(read(date));
  });

  it.each([
    ['29/02/24', '2024-02-29'],
    ['29/02/28', '1928-02-29'],
    ['29/02/2000', '2000-02-29'],
    ['29/02/00', '2000-02-29'],
  ])('%s is in a leap year: %s', (typed, date) => {
    expect(born(typed)).toEqual(read(date));
  });

  it.each(['30/02/1980', '31/04/1980', '29/02/1900', '29/02/23', '13/13/1980', '00/01/1980', '1980-02-30', '310450'])(
    '%s does not exist, and is no other day',
    (typed) => {
      expect(born(typed)).toEqual({ ok: false, code: 'civil-date-does-not-exist' });
    },
  );

  it.each(['', 'hier', '1/2', '12/1980', '1/2/950', '1/2/19500', '12345', '1234567', '31/12-1923x', '123456789'])(
    '%s is no date',
    (typed) => {
      expect(born(typed)).toEqual({ ok: false, code: 'typed-date-unreadable' });
    },
  );

  it('is neither ahead nor before 1900', () => {
    expect(born('28/11/2026')).toEqual({ ok: false, code: 'typed-date-to-come' });
    expect(born('27/11/2026')).toEqual(read('2026-11-27'));
    expect(born('31/12/1899')).toEqual({ ok: false, code: 'typed-date-too-old' });
    expect(born('01/01/1900')).toEqual(read('1900-01-01'));
  });
});

it('a date that is not of birth is of this century, ahead or not', () => {
  expect(wished('1/2/50')).toEqual(read('2050-02-01'));
  expect(wished('15/12/26')).toEqual(read('2026-12-15'));
  expect(wished('29/02/27')).toEqual({ ok: false, code: 'civil-date-does-not-exist' });
});

describe('an age', () => {
  it.each([
    ['1950-11-27', 76],
    ['1950-11-28', 75],
    ['2026-11-27', 0],
  ])('of who is born on %s is %i', (birth, years) => {
    expect(ageOn(civilDate(birth), today)).toBe(years);
  });
  it('of the 29th of February grows on the 1st of March', () => {
    expect([
      ageOn(civilDate('2024-02-29'), civilDate('2026-02-28')),
      ageOn(civilDate('2024-02-29'), civilDate('2026-03-01')),
    ]).toEqual([1, 2]);
  });
  it.each([
    ['1950-11-27', '76\u00a0ans'],
    ['2025-11-27', '1\u00a0an'],
    ['2025-11-28', '11\u00a0mois'],
    ['2026-10-28', '30\u00a0jours'],
    ['2026-11-26', '1\u00a0jour'],
    ['2026-11-27', '0\u00a0jour'],
  ])('of who is born on %s is said %s', (birth, words) => {
    expect(frenchAge(civilDate(birth), today)).toBe(words);
  });
});
