import { aDay, aStep, aVisit, planned } from '../testing/day-builder';
import { violated } from '../testing/violated';

describe('step-not-before-present', () => {
  const visit = aVisit('v', [aStep('a', 20), aStep('done', 30, { pinned: { start: 470, uses: [] } })], {
    pinned: { arrival: 460 },
  });
  const day = aDay({ grid: 1, notBefore: 503, visits: [visit] });

  it('accepts a start at the present minute', () =>
    expect(violated(day, [planned(visit, { done: 470, a: 503 }, { arrival: 460 })])).toEqual([]));
  it('refuses a start the minute before', () => {
    expect(violated(day, [planned(visit, { done: 470, a: 502 }, { arrival: 460 })])).toEqual([
      'step-not-before-present 1 minutes',
    ]);
  });
});
