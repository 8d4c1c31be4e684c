import { aDay, aResource, aStep, aVisit, by, planned } from '../testing/day-builder';
import { violated } from '../testing/violated';

describe('group-start-respected', () => {
  const visit = aVisit('v', [aStep('a', 25, { uses: [by('nurse'), by('group')] })]);
  const day = aDay({
    grid: 1,
    resources: [aResource('nurse'), aResource('group', { starts: [503, 640] })],
    visits: [visit],
  });

  it.each([503, 640])('accepts the group’s hour %i', (start) =>
    expect(violated(day, [planned(visit, { a: start })])).toEqual([]),
  );
  it('refuses a minute after it', () =>
    expect(violated(day, [planned(visit, { a: 504 })])).toEqual(['group-start-respected 1 minutes']));
  it('lets a pinned step start where it did', () => {
    const pinned = aVisit('v', [aStep('a', 25, { uses: [by('group')], pinned: { start: 505, uses: ['group'] } })]);
    expect(violated({ ...day, visits: [pinned] }, [planned(pinned, { a: 505 })])).toEqual([]);
  });
});
