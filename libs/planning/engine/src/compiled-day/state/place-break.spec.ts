import { checkPlan } from '../../constraints/check-plan';
import type { Problem } from '../../model/problem';
import { aDay, aResource, aStep, aVisit, by } from '../../testing/day-builder';
import { searched } from '../../testing/run-search';

/** Half an hour between 10 h and 10 h 40 in which nobody cleans it or works on it; patients may stay. */
const bed = aResource('bed', {
  kind: 'place',
  turnover: 25,
  windows: [{ from: 450, to: 1080, capacity: 2 }],
  break: { minutes: 30, from: 600, to: 640 },
});

function plannedIn(problem: Problem): string[] {
  const { outcome } = searched(problem, { seed: 1, iterations: 30 });
  expect(checkPlan(problem, outcome)).toEqual([]);
  return outcome.visits.flatMap(({ id, status }) => (status === 'planned' ? [id] : []));
}

describe('the break of a place', () => {
  const until = (id: string, end: number) =>
    aVisit(id, [aStep('s', 10, { window: { from: end - 10, to: end } })], { place: {} });

  it('is left by the cleaning after a stay', () => {
    expect(plannedIn(aDay({ resources: [bed], visits: [until('early', 585)] }))).toEqual(['early']);
    expect(plannedIn(aDay({ resources: [bed], visits: [until('late', 590)] }))).toEqual([]);
    expect(plannedIn(aDay({ resources: [bed], visits: [until('later', 630)] }))).toEqual(['later']);
  });

  it('is not taken by a patient who stays, so that nothing else may take it', () => {
    const stay = aVisit('stay', [aStep('s', 15)], {
      place: {},
      pinned: { arrival: 600, departure: 660, place: 'bed' },
    });
    const work = (from: number) =>
      aVisit('work', [aStep('s', 5, { uses: [by('bed')], window: { from, to: from + 5 } })]);
    expect(plannedIn(aDay({ resources: [bed], visits: [stay, work(575)] }))).toEqual(['stay', 'work']);
    expect(plannedIn(aDay({ resources: [bed], visits: [stay, work(610)] }))).toEqual(['stay']);
  });

  it('is left where a longer stay puts off the cleaning', () => {
    const longer = aVisit(
      'longer',
      [aStep('s', 15, { pinned: { start: 560, uses: [] } }), aStep('talk', 5, { window: { from: 590, to: 600 } })],
      { place: {}, pinned: { place: 'bed' } },
    );
    const { outcome } = searched(aDay({ resources: [bed], visits: [longer] }), { seed: 1, iterations: 30 });
    expect(outcome.cost.terms.missed).toBe(50_000);
  });
});
