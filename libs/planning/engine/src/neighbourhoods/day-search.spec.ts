import { aDay, aResource, aStep, aVisit, by } from '../testing/day-builder';
import { prepareDay } from '../compiled-day/prepare-day';
import { temperature } from './annealing';
import { DaySearch } from './day-search';

jest.mock('./annealing', () => ({ temperature: jest.fn(() => 1) }));

const nurse = aResource('nurse', { windows: [{ from: 480, to: 600, capacity: 1 }] });
const cared = (id: string, minutes: number) => aVisit(id, [aStep('care', minutes, { uses: [by('nurse')] })]);
const tooMany = [cared('first', 75), cared('second', 60)],
  allOfThem = [cared('first', 75), cared('second', 40)];

/** What temperature is asked for at each attempt of two rounds: how far the cooling is, of how many rounds, hottest, coldest, how long hot. */
function asked(
  visits: readonly ReturnType<typeof cared>[],
  ejection: boolean,
  iterations: number | undefined,
  bound = 0,
): unknown[][] {
  const day = prepareDay(aDay({ resources: [nurse], visits })),
    run = new DaySearch(day, { seed: 1, iterations, ejection, start: [], least: visits.map(() => 0) });
  run.construct();
  jest.mocked(temperature).mockClear();
  run.iterate(bound);
  run.iterate(bound);
  expect(run.iterations).toBe(2);
  return jest.mocked(temperature).mock.calls;
}
const elapsed = (...story: Parameters<typeof asked>): unknown[] => asked(...story).map(([at]) => at);

describe('a round of the search', () => {
  it('is three attempts while somebody waits', () => {
    expect(elapsed(tooMany, true, 50)).toEqual([0, 0, 0, 1, 1, 1]);
  });

  it('is one where nobody waits, or nobody may be asked to move', () => {
    expect(elapsed(allOfThem, true, 50)).toEqual([0, 1]);
    expect(elapsed(tooMany, false, 50)).toEqual([0, 1]);
  });

  it('cools by what was tried where nobody says how many rounds there will be', () => {
    expect(elapsed(tooMany, true, undefined)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(elapsed(tooMany, false, undefined)).toEqual([0, 1]);
  });

  it('shakes the day up while somebody waits for whom there may be room, and no longer once as many are proven refused', () => {
    const hottest = (visits: readonly ReturnType<typeof cared>[], bound: number): unknown[] => [
      ...new Set(asked(visits, true, 50, bound).map(([, , hot, , hold]) => `${hot}, held ${hold}`)),
    ];
    expect(hottest(tooMany, 99_999)).toEqual(['600, held 0.6']);
    expect(hottest(tooMany, 100_000)).toEqual(['15, held 0']);
    expect(hottest(allOfThem, 0)).toEqual(['15, held 0']);
  });
});
