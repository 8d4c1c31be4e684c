import { checkPlan } from '../constraints/check-plan';
import { costOf } from '../constraints/plan-cost';
import type { PlannedVisit } from '../model/plan';
import type { Problem, Step, Visit } from '../model/problem';
import { aDay, aResource, aStep, aVisit, by, planned } from '../testing/day-builder';
import { searched } from '../testing/run-search';
import { prepareDay } from './prepare-day';

const ward = aResource('ward-bed', { kind: 'place', location: 'ward' }),
  hall = aResource('hall-bed', { kind: 'place', location: 'hall' });
const dayOf = (visit: Visit, about: Partial<Problem> = {}) =>
  aDay({
    locations: [{ id: 'ward' }, { id: 'hall' }, { id: 'imaging' }],
    travel: { default: 7, pairs: [{ from: 'hall', to: 'imaging', minutes: 3 }] },
    resources: [ward, hall, aResource('nurse'), aResource('scanner', { location: 'hall' })],
    visits: [visit],
    ...about,
  });

function placeIn(problem: Problem): string {
  const { outcome } = searched(problem, { seed: 1, iterations: 20 });
  expect(checkPlan(problem, outcome)).toEqual([]);
  return (outcome.visits[0] as PlannedVisit).place ?? 'none';
}

const atPlace = (start: number, about: Partial<Step> = {}): Step =>
  aStep('care', 20, {
    location: '@place',
    pinned: { start, uses: (about.uses ?? []).map(({ anyOf }) => anyOf[0]!) },
    ...about,
  });

describe('the place of a visit with a pinned step at it', () => {
  const stay = (...steps: readonly Step[]) => aVisit('v', steps, { place: {}, travelExtra: 2 });

  it('is where the step’s resources are', () => {
    expect(placeIn(dayOf(stay(atPlace(543, { uses: [by('scanner')] }))))).toBe('hall-bed');
  });

  it('is said to be missing where no place is there', () => {
    expect(
      placeIn(
        dayOf(stay(atPlace(543, { uses: [by('scanner')] })), {
          resources: [ward, aResource('scanner', { location: 'hall' })],
        }),
      ),
    ).toBe('none');
  });

  const scan = (start: number, about: Partial<Step> = {}): Step =>
    aStep('scan', 15, { location: 'imaging', pinned: { start, uses: [] }, ...about });

  it.each([
    ['in time before the other pinned step', 480, 505, 'hall-bed'],
    ['with the time for any way', 480, 509, 'ward-bed'],
    ['in time after the other pinned step', 525, 505, 'hall-bed'],
    ['with the time for any way back', 529, 505, 'ward-bed'],
    ['and is missing when no way is short enough', 480, 504, 'none'],
  ])('is one that is reached %s', (_when, care, other, expected) => {
    expect(placeIn(dayOf(stay(atPlace(care), scan(other))))).toBe(expected);
  });

  it('is where both are when one of them goes on meanwhile', () => {
    expect(placeIn(dayOf(stay(atPlace(480, { patient: 'background' }), scan(490, { location: 'hall' }))))).toBe(
      'hall-bed',
    );
    expect(placeIn(dayOf(stay(atPlace(480, { patient: 'background' }), scan(490))))).toBe('none');
  });

  it('does not matter to two exclusive pinned steps at once, which are facts', () => {
    expect(placeIn(dayOf(stay(atPlace(480), scan(490))))).toBe('ward-bed');
  });

  it('is kept when it is pinned itself, wherever the step’s resources are', () => {
    const visit = { ...stay(atPlace(543, { uses: [by('scanner')] })), pinned: { place: 'ward-bed' } };
    expect(placeIn(dayOf(visit))).toBe('ward-bed');
  });
});

describe('a visit with pins that was told a place', () => {
  it('costs the change as well when it gets none', () => {
    const visit = aVisit('v', [atPlace(543)], { place: {}, incumbent: { arrival: 543, place: 'hall-bed', steps: [] } });
    const day = dayOf(visit),
      problem = { ...day, objective: { ...day.objective, missed: 40, changeStep: 9 } };
    const without = prepareDay(problem).visits[0]!.variants.find((v) => v.placeMissing)!;
    const outcome = { ...planned(visit, { care: 543 }), missing: [{ what: '@place', reasons: [] }] };
    expect(without.cost + 20).toBe(costOf(problem, [outcome]).total);
  });
});
