import { civilDate } from '@diurne/time';
import { openMinutes, windowsOfDay, type AvailabilityException, type AvailabilityRule } from './availability';

const monday = civilDate('2026-11-23');
const rule = (more: Partial<AvailabilityRule>): AvailabilityRule => ({
  weekday: 1,
  from: 510,
  to: 990,
  validFrom: null,
  validBefore: null,
  ...more,
});
const exception = (more: Partial<AvailabilityException>): AvailabilityException => ({
  on: monday,
  kind: 'absence',
  from: 600,
  to: 645,
  reason: 'réunion',
  ...more,
});

describe('the windows of a day', () => {
  it('are the rules of its weekday, with the capacity of the resource where none is said', () => {
    expect(windowsOfDay([rule({}), rule({ weekday: 2, from: 480 })], [], monday, 4)).toEqual([
      { from: 510, to: 990, capacity: 4 },
    ]);
    expect(windowsOfDay([rule({ capacity: 3 })], [], monday, 4)).toEqual([{ from: 510, to: 990, capacity: 3 }]);
  });
  it('begin on the first day of validity and end before the last', () => {
    expect(windowsOfDay([rule({ validFrom: civilDate('2026-11-23') })], [], monday)).toHaveLength(1);
    expect(windowsOfDay([rule({ validFrom: civilDate('2026-11-24') })], [], monday)).toEqual([]);
    expect(windowsOfDay([rule({ validBefore: civilDate('2026-11-23') })], [], monday)).toEqual([]);
    expect(windowsOfDay([rule({ validBefore: civilDate('2026-11-24') })], [], monday)).toHaveLength(1);
  });
  it('lose absences, which cut a window in two', () => {
    expect(windowsOfDay([rule({})], [exception({})], monday)).toEqual([
      { from: 510, to: 600, capacity: 1 },
      { from: 645, to: 990, capacity: 1 },
    ]);
    expect(windowsOfDay([rule({})], [exception({ from: 0, to: 510 })], monday)).toEqual([
      { from: 510, to: 990, capacity: 1 },
    ]);
    expect(windowsOfDay([rule({})], [exception({ from: 510, to: 990 })], monday)).toEqual([]);
    expect(windowsOfDay([rule({})], [exception({ on: civilDate('2026-11-24') })], monday)).toHaveLength(1);
  });
  it('gain extra shifts, in the order of the day', () => {
    expect(
      windowsOfDay([rule({})], [exception({ kind: 'extraShift', from: 450, to: 500, capacity: 2 })], monday),
    ).toEqual([
      { from: 450, to: 500, capacity: 2 },
      { from: 510, to: 990, capacity: 1 },
    ]);
  });
  it('never count one person twice: overlapping hours take the larger capacity', () => {
    expect(windowsOfDay([rule({})], [exception({ kind: 'extraShift', from: 450, to: 560 })], monday)).toEqual([
      { from: 450, to: 990, capacity: 1 },
    ]);
    expect(
      windowsOfDay(
        [rule({ capacity: 2 })],
        [exception({ kind: 'extraShift', from: 900, to: 1050, capacity: 3 })],
        monday,
      ),
    ).toEqual([
      { from: 510, to: 900, capacity: 2 },
      { from: 900, to: 1050, capacity: 3 },
    ]);
  });
});

it('open minutes count units', () => {
  expect(
    openMinutes([
      { from: 480, to: 500, capacity: 3 },
      { from: 600, to: 607, capacity: 1 },
    ]),
  ).toBe(67);
});
