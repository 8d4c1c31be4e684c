import { aDay, aResource, aStep, aVisit, by, planned } from '../testing/day-builder';
import { violated } from '../testing/violated';

describe('resource-inside-its-hours', () => {
  const visit = aVisit('v', [aStep('a', 35, { uses: [by('scanner')], turnover: 12 })]);
  const scanner = aResource('scanner', {
    windows: [
      { from: 503, to: 560, capacity: 1 },
      { from: 560, to: 605, capacity: 2 },
    ],
  });
  const check = (start: number) =>
    violated(aDay({ grid: 1, resources: [scanner], visits: [visit] }), [planned(visit, { a: start })]);

  it.each([503, 540, 570])('accepts a step from %i, across windows that touch and with cleaning after hours', (start) =>
    expect(check(start)).toEqual([]),
  );
  it.each([502, 571])('refuses a step from %i', (start) =>
    expect(check(start)).toEqual(['resource-inside-its-hours 1 minutes']),
  );
  it('refuses a step across a pause between windows', () => {
    const paused = {
      ...scanner,
      windows: [
        { from: 503, to: 541, capacity: 1 },
        { from: 544, to: 605, capacity: 1 },
      ],
    };
    expect(violated(aDay({ grid: 1, resources: [paused], visits: [visit] }), [planned(visit, { a: 530 })])).toEqual([
      'resource-inside-its-hours 3 minutes',
    ]);
  });
  it('holds a place only in its hours', () => {
    const guest = aVisit('v', [aStep('a', 35)], { place: {} });
    const bed = aResource('bed', { kind: 'place', windows: [{ from: 503, to: 605, capacity: 1 }], turnover: 20 });
    const hold = (arrival: number, departure: number) =>
      violated(aDay({ resources: [bed], visits: [guest] }), [
        planned(guest, { a: 520 }, { arrival, departure, place: 'bed' }),
      ]);
    expect(hold(503, 605)).toEqual([]);
    expect(hold(502, 605)).toEqual(['resource-inside-its-hours 1 minutes']);
    expect(hold(503, 606)).toEqual(['resource-inside-its-hours 1 minutes']);
  });
  it('asks nothing of a fact', () => {
    const fact = aVisit('v', [aStep('a', 35, { uses: [by('scanner')], pinned: { start: 590, uses: ['scanner'] } })]);
    expect(violated(aDay({ resources: [scanner], visits: [fact] }), [planned(fact, { a: 590 })])).toEqual([]);
  });
});
