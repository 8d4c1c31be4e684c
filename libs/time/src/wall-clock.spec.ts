import { civilDate } from './civil-date.value';
import { isTimeZone, lengthOfDay, toInstant, toLocal } from './wall-clock';

const PARIS = 'Europe/Paris';
const hour = (hours: number, minutes = 0): number => hours * 60 + minutes;

describe('the clock on an ordinary day', () => {
  it.each([
    [PARIS, '2026-11-23', hour(8, 30), '2026-11-23T07:30:00.000Z'],
    [PARIS, '2026-07-14', hour(8, 30), '2026-07-14T06:30:00.000Z'],
    ['America/Guadeloupe', '2026-07-14', hour(21, 5), '2026-07-15T01:05:00.000Z'],
    ['America/Cayenne', '2026-07-14', hour(8), '2026-07-14T11:00:00.000Z'],
    ['Indian/Reunion', '2026-07-14', hour(1, 10), '2026-07-13T21:10:00.000Z'],
    ['Pacific/Noumea', '2026-07-14', hour(7), '2026-07-13T20:00:00.000Z'],
    ['Pacific/Marquesas', '2026-07-14', hour(7), '2026-07-14T16:30:00.000Z'],
  ])('in %s, %s at minute %i is %s, and back', (zone, date, minute, iso) => {
    expect(toInstant(civilDate(date), minute, zone)).toEqual({ ok: true, at: new Date(iso), occurrence: 'only' });
    expect(toLocal(new Date(iso), zone)).toEqual({ date, minute });
  });

  it('reads minutes past midnight on the next day and negative ones on the day before', () => {
    expect(toInstant(civilDate('2026-11-23'), 1440 + 75, PARIS)).toMatchObject({
      at: new Date('2026-11-24T00:15:00Z'),
    });
    expect(toInstant(civilDate('2026-11-23'), -30, PARIS)).toMatchObject({ at: new Date('2026-11-22T22:30:00Z') });
  });

  it('cuts seconds', () => {
    expect(toLocal(new Date('2026-11-23T07:30:59.999Z'), PARIS)).toEqual({ date: '2026-11-23', minute: 510 });
  });
});

describe('the night the clock goes forward in Paris, 2026-03-29', () => {
  const night = civilDate('2026-03-29');

  it('has no hour between 2 h and 3 h', () => {
    expect(toInstant(night, hour(1, 59), PARIS)).toMatchObject({ ok: true, at: new Date('2026-03-29T00:59:00Z') });
    expect(toInstant(night, hour(2), PARIS)).toEqual({ ok: false, code: 'local-time-does-not-exist' });
    expect(toInstant(night, hour(2, 59), PARIS)).toEqual({ ok: false, code: 'local-time-does-not-exist' });
    expect(toInstant(night, hour(3), PARIS)).toMatchObject({
      ok: true,
      at: new Date('2026-03-29T01:00:00Z'),
      occurrence: 'only',
    });
  });

  it('lasts 23 hours', () => {
    expect(lengthOfDay(night, PARIS)).toBe(1380);
    expect(toLocal(new Date('2026-03-29T00:59:59Z'), PARIS).minute).toBe(hour(1, 59));
    expect(toLocal(new Date('2026-03-29T01:00:00Z'), PARIS).minute).toBe(hour(3));
  });
});

describe('the night the clock goes back in Paris, 2026-10-25', () => {
  const night = civilDate('2026-10-25');

  it('shows the hour from 2 h to 3 h twice and says which one was taken', () => {
    expect(toInstant(night, hour(2, 30), PARIS)).toEqual({
      ok: true,
      at: new Date('2026-10-25T00:30:00Z'),
      occurrence: 'earlier',
    });
    expect(toInstant(night, hour(2, 30), PARIS, 'later')).toEqual({
      ok: true,
      at: new Date('2026-10-25T01:30:00Z'),
      occurrence: 'later',
    });
  });

  it('shows every other hour once', () => {
    expect(toInstant(night, hour(1, 59), PARIS, 'later')).toEqual({
      ok: true,
      at: new Date('2026-10-24T23:59:00Z'),
      occurrence: 'only',
    });
    expect(toInstant(night, hour(3), PARIS)).toEqual({
      ok: true,
      at: new Date('2026-10-25T02:00:00Z'),
      occurrence: 'only',
    });
  });

  it('lasts 25 hours', () => {
    expect(lengthOfDay(night, PARIS)).toBe(1500);
    expect(lengthOfDay(civilDate('2026-10-26'), PARIS)).toBe(1440);
  });
});

describe('zones with habits of their own', () => {
  it('skips midnight itself in Beirut on 2026-03-29', () => {
    const night = civilDate('2026-03-29');
    expect(toInstant(night, 0, 'Asia/Beirut')).toEqual({ ok: false, code: 'local-time-does-not-exist' });
    expect(lengthOfDay(night, 'Asia/Beirut')).toBe(1380);
  });

  it('goes back by half an hour only on Lord Howe', () => {
    expect(toInstant(civilDate('2026-04-05'), hour(1, 45), 'Australia/Lord_Howe')).toMatchObject({
      occurrence: 'earlier',
      at: new Date('2026-04-04T14:45:00Z'),
    });
    expect(toInstant(civilDate('2026-04-05'), hour(1, 45), 'Australia/Lord_Howe', 'later')).toMatchObject({
      at: new Date('2026-04-04T15:15:00Z'),
    });
  });

  it('has no clock change in Saint-Pierre’s winter, and one in its own night', () => {
    expect(lengthOfDay(civilDate('2026-03-08'), 'America/Miquelon')).toBe(1380);
    expect(lengthOfDay(civilDate('2026-03-29'), 'America/Miquelon')).toBe(1440);
  });
});

describe('what is no clock time', () => {
  it('refuses an unknown zone, an offset in place of a zone and broken minutes', () => {
    const date = civilDate('2026-11-23');
    expect(toInstant(date, 500, 'Europe/Lutece')).toEqual({ ok: false, code: 'time-zone-unknown' });
    expect(toInstant(date, 500, '+02:00')).toEqual({ ok: false, code: 'time-zone-unknown' });
    expect(toInstant(date, 500.5, PARIS)).toEqual({ ok: false, code: 'minute-not-whole' });
    expect(toInstant(date, Number.NaN, PARIS)).toEqual({ ok: false, code: 'minute-not-whole' });
    expect(() => toLocal(new Date(0), 'Europe/Lutece')).toThrow('time-zone-unknown');
    expect([isTimeZone(PARIS), isTimeZone('Europe/Lutece'), isTimeZone('')]).toEqual([true, false, false]);
  });
});
