import { aDay, aStep, aVisit, planned } from '../testing/day-builder';
import { violated } from '../testing/violated';

describe('step-start-on-grid', () => {
  const visit = aVisit('v', [aStep('a', 20)]);
  const day = aDay({ grid: 15, visits: [visit] });

  it('accepts a start on the grid, whatever the opening', () =>
    expect(violated(day, [planned(visit, { a: 495 })])).toEqual([]));
  it('refuses a start beside it', () =>
    expect(violated(day, [planned(visit, { a: 496 })])).toEqual(['step-start-on-grid 1 minutes']));
  it('lets a pinned step start where it did', () => {
    const pinned = aVisit('v', [aStep('a', 20, { pinned: { start: 496, uses: [] } })]);
    expect(violated(aDay({ grid: 15, visits: [pinned] }), [planned(pinned, { a: 496 })])).toEqual([]);
  });
});
