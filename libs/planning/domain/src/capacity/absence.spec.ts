import { civilDate } from '@diurne/time';
import { daysOfPeriod, faultsOfPeriod, hoursOfAbsence, withoutHours } from './absence';

const [monday, tuesday, wednesday] = ['2026-12-14', '2026-12-15', '2026-12-16'].map(civilDate) as [
  ReturnType<typeof civilDate>,
  ReturnType<typeof civilDate>,
  ReturnType<typeof civilDate>,
];
const today = civilDate('2026-11-23');

describe('an absence', () => {
  it('takes the first day from its hour on, the last until its hour, and those between whole', () => {
    expect(hoursOfAbsence({ on: monday, until: wednesday, from: 720, to: 600 })).toEqual([
      { on: monday, from: 720, to: 1440 },
      { on: tuesday, from: 0, to: 1440 },
      { on: wednesday, from: 0, to: 600 },
    ]);
    expect(hoursOfAbsence({ on: monday, until: monday, from: 450, to: 1110 })).toEqual([
      { on: monday, from: 450, to: 1110 },
    ]);
  });

  it('ends after it begins, is not over, and lasts a year at most', () => {
    const faults = (period: Parameters<typeof faultsOfPeriod>[0]) =>
      faultsOfPeriod(period, today).map(({ path }) => path);
    expect(faults({ on: tuesday, until: monday })).toEqual(['until']);
    expect(faults({ on: monday, until: monday, from: 600, to: 600 })).toEqual(['to']);
    expect(faults({ on: monday, until: tuesday, from: 600, to: 600 })).toEqual([]);
    expect(faults({ on: civilDate('2026-11-20'), until: civilDate('2026-11-22') })).toEqual(['until']);
    expect(faults({ on: civilDate('2026-11-20'), until: today })).toEqual([]);
    expect(faults({ on: monday, until: civilDate('2027-12-14') })).toEqual([]);
    expect(faults({ on: monday, until: civilDate('2027-12-15') })).toEqual(['until']);
  });

  it('crosses the change of the year', () => {
    expect(daysOfPeriod({ on: civilDate('2026-12-31'), until: civilDate('2027-01-01') })).toEqual([
      '2026-12-31',
      '2027-01-01',
    ]);
  });

  it('cuts windows, and leaves what touches it', () => {
    const windows = [
      { from: 480, to: 720, capacity: 2 },
      { from: 720, to: 1080, capacity: 1 },
    ];
    expect(withoutHours(windows, [{ from: 540, to: 760 }])).toEqual([
      { from: 480, to: 540, capacity: 2 },
      { from: 760, to: 1080, capacity: 1 },
    ]);
    expect(withoutHours(windows, [{ from: 1080, to: 1200 }])).toEqual(windows);
    expect(
      withoutHours(windows, [
        { from: 600, to: 630 },
        { from: 0, to: 500 },
      ]),
    ).toEqual([
      { from: 500, to: 600, capacity: 2 },
      { from: 630, to: 720, capacity: 2 },
      { from: 720, to: 1080, capacity: 1 },
    ]);
    expect(withoutHours(windows, [{ from: 0, to: 1440 }])).toEqual([]);
  });
});
