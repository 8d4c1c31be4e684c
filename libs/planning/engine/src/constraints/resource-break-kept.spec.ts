import type { Resource, Step } from '../model/problem';
import { aDay, aResource, aStep, aVisit, by, planned } from '../testing/day-builder';
import { violated } from '../testing/violated';

describe('resource-break-kept', () => {
  const pause = { minutes: 30, from: 700, to: 790 };
  const check = (start: number, about: Partial<Resource> = {}, step: Partial<Step> = {}) => {
    const visit = aVisit('v', [aStep('a', 40, { uses: [by('nurse')], ...step })]);
    return violated(aDay({ grid: 1, resources: [aResource('nurse', { break: pause, ...about })], visits: [visit] }), [
      planned(visit, { a: start }),
    ]);
  };

  it.each([730, 720, 690])('accepts a step at %i that leaves half an hour before or after', (start) =>
    expect(check(start)).toEqual([]),
  );
  it('refuses one that leaves a minute less on both sides', () => {
    expect(check(729, {}, { duration: 32 })).toEqual(['resource-break-kept 1 minutes']);
  });
  it('counts turnover and what is taken elsewhere, even of one unit in two', () => {
    expect(check(725, {}, { turnover: 5 })).toEqual(['resource-break-kept 5 minutes']);
    const two = { windows: [{ from: 450, to: 1080, capacity: 2 }], busy: [{ from: 770, to: 775, amount: 1 }] };
    expect(check(720, two)).toEqual(['resource-break-kept 10 minutes']);
  });
  it('asks nothing when the facts alone leave no break', () =>
    expect(
      check(740, { busy: [{ from: 725, to: 765 }] }, { duration: 25, pinned: { start: 740, uses: ['nurse'] } }),
    ).toEqual([]));
  it('asks a chosen step to spare a break that the facts leave', () => {
    expect(check(766, { busy: [{ from: 725, to: 760 }] })).toEqual(['resource-break-kept 5 minutes']);
    expect(check(790, { busy: [{ from: 725, to: 760 }] })).toEqual([]);
  });
});
