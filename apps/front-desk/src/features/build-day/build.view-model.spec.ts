import { aDay } from '../../testing/mock/day.fixture';
import { aBuild } from '../../testing/mock/build.fixture';
import { changesOf, isFinishing, isProvenBest } from './build.view-model';

const draft = aBuild(aDay(), 'ready').draft;
if (draft === null) throw new Error('the fixture is ready');

it('names what is newly placed, moved or still without a date, and leaves out what stays', () => {
  expect(changesOf(draft).map((change) => change.kind)).toEqual(['placed', 'moved', 'moved', 'unplanned']);
});

it('sees a change of lane at the same hours', () => {
  const visit = draft.visits[0] as (typeof draft.visits)[0];
  const after = visit.after;
  if (after === null) throw new Error('the fixture plans it');
  const other = {
    ...visit,
    after: { ...after, steps: after.steps.map((step, i) => (i === 1 ? { ...step, resourceIds: ['another'] } : step)) },
  };
  expect(changesOf({ ...draft, visits: [other] }).map((change) => change.kind)).toEqual(['rearranged']);
  expect(changesOf({ ...draft, visits: [visit] })).toEqual([]);
});

it('says of a plan that it is the best only where that is proven', () => {
  expect(isProvenBest({ cost: 5870, bound: 5870 })).toBe(true);
  expect(isProvenBest({ cost: 5871, bound: 5870 })).toBe(false);
  expect(isProvenBest({ cost: 0, bound: 0 })).toBe(true);
});

it('is finishing once the time that was asked is over', () => {
  expect([4999, 5000, 8000].map((elapsed) => isFinishing(elapsed, 5))).toEqual([false, true, true]);
});
