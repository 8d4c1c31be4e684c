import { aDay } from '../../testing/mock/day.fixture';
import { aBuild } from '../../testing/mock/build.fixture';
import { changesOf, percentFromBest } from './build.view-model';

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

it('says how far from the best, rounded against us', () => {
  expect(percentFromBest(6050, 5870)).toBe(3);
  expect(percentFromBest(5870, 5870)).toBe(0);
  expect(percentFromBest(6050, 0)).toBeNull();
  expect(percentFromBest(106_050, 5870)).toBeNull();
  expect(percentFromBest(0, 0)).toBe(0);
});
