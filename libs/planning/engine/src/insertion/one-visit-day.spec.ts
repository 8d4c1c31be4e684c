import { proposeInsertions } from './propose-insertions';
import { aDay, aResource, aStep, aVisit, by, planned } from '../testing/day-builder';
import { bestDates } from './dates/best-dates';
import { oneVisitDay } from '../model/one-visit-day';
import { inside } from '../model/outside-windows';

const windows = [
  { from: 480, to: 600, capacity: 1 },
  { from: 590, to: 600, capacity: 1 },
  { from: 610, to: 700, capacity: 2 },
];

describe('the day of one visit', () => {
  const booked = aVisit('booked', [aStep('s', 20, { uses: [by('r')] })], { place: {}, turnover: 26 }),
    wanted = aVisit('wanted', [aStep('s', 30, { uses: [by('r')] })], { place: {} });
  const day = aDay({
    resources: [aResource('r', { windows, turnover: 18 }), aResource('bed', { kind: 'place', windows, turnover: 3 })],
    visits: [booked, wanted],
  });
  const existing = [planned(booked, { s: 575 }, { place: 'bed' })];

  it('takes a neighbour’s cleaning for busy inside the windows only', () => {
    const [r, bed] = oneVisitDay(day, existing, wanted).resources;
    expect(r!.busy).toEqual([
      { from: 575, to: 595, amount: 1 },
      { from: 595, to: 600, amount: 1 },
      { from: 610, to: 613, amount: 1 },
    ]);
    expect(bed!.busy).toEqual([
      { from: 575, to: 595, amount: 1 },
      { from: 595, to: 600, amount: 1 },
      { from: 610, to: 621, amount: 1 },
    ]);
  });

  it('lets two be cleaned at once where nobody serves', () => {
    const late = {
      ...day,
      resources: day.resources.map((r) => ({
        ...r,
        windows: [{ from: 480, to: 600, capacity: 2 }],
        busy: [{ from: 480, to: 570, amount: 2 }],
      })),
    };
    const [best] = proposeInsertions(late, existing, 'wanted', { count: 1 });
    expect(best!.plan.steps[0]!.start).toBe(570);
  });

  it('says once what overlapping windows cover', () => {
    expect(inside({ from: 585, to: 650 }, windows)).toEqual([
      { from: 585, to: 600 },
      { from: 610, to: 650 },
    ]);
    expect(inside({ from: 600, to: 610 }, windows)).toEqual([]);
  });
});

describe('a pinned visit of which no step fits', () => {
  it('has no best date', () => {
    const pinned = aVisit('pinned', [aStep('s', 30, { uses: [by('r')] })], { pinned: { arrival: 480 } });
    const days = [500, 515].map((to) => ({
      problem: aDay({ resources: [aResource('r', { windows: [{ from: 480, to, capacity: 1 }] })] }),
      existing: [],
    }));
    expect(bestDates(days, pinned, { count: 2 }).map((d) => d.day)).toEqual([1]);
  });
});
