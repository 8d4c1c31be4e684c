import { addDays, civilDate, daysBetween, isCivilDate, mondayOf, parseCivilDate, weekdayOf } from './civil-date.value';

describe('a civil date', () => {
  it('is read when the calendar has it', () => {
    expect(parseCivilDate('2026-11-23')).toEqual({ ok: true, date: '2026-11-23' });
    expect(parseCivilDate('2028-02-29')).toEqual({ ok: true, date: '2028-02-29' });
  });

  it.each(['2026-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-06-00', '1900-02-29', '0099-01-01'])(
    'is refused when the calendar does not have it: %s',
    (text) => {
      expect(parseCivilDate(text)).toEqual({ ok: false, code: 'civil-date-does-not-exist' });
    },
  );

  it.each(['', '2026-1-5', '23/11/2026', '2026-11-23T08:00', ' 2026-11-23', '20261123', '+2026-11-23'])(
    'is refused when it is not written YYYY-MM-DD: "%s"',
    (text) => {
      expect(parseCivilDate(text)).toEqual({ ok: false, code: 'civil-date-malformed' });
    },
  );

  it('is told from other values', () => {
    expect([
      isCivilDate('2026-11-23'),
      isCivilDate('2026-11-31'),
      isCivilDate(20261123),
      isCivilDate(undefined),
    ]).toEqual([true, false, false, false]);
    expect(() => civilDate('2026-11-31')).toThrow('civil-date-does-not-exist: "2026-11-31"');
  });

  it('moves over months, years, leap days and clock changes', () => {
    expect(addDays(civilDate('2026-12-30'), 5)).toBe('2027-01-04');
    expect(addDays(civilDate('2028-03-01'), -1)).toBe('2028-02-29');
    expect(addDays(civilDate('2026-03-28'), 2)).toBe('2026-03-30');
    expect(addDays(civilDate('2026-10-24'), 3)).toBe('2026-10-27');
  });

  it('counts whole days, also across a clock change and backwards', () => {
    expect(daysBetween(civilDate('2026-10-20'), civilDate('2026-11-03'))).toBe(14);
    expect(daysBetween(civilDate('2026-03-31'), civilDate('2026-03-27'))).toBe(-4);
  });

  it('has Monday as first day of its week, Sunday as seventh', () => {
    expect(weekdayOf(civilDate('2026-11-23'))).toBe(1);
    expect(weekdayOf(civilDate('2026-11-29'))).toBe(7);
    expect(mondayOf(civilDate('2026-11-23'))).toBe('2026-11-23');
    expect(mondayOf(civilDate('2026-11-29'))).toBe('2026-11-23');
    expect(mondayOf(civilDate('2027-01-01'))).toBe('2026-12-28');
  });
});
