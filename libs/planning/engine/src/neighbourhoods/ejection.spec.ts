import { searched } from '../testing/run-search';
import { aDay, aResource, aStep, aVisit, by, planned } from '../testing/day-builder';
import { prepareDay } from '../compiled-day/prepare-day';
import { RandomSource } from '../insertion/random-source';
import { DayState } from '../compiled-day/state/day-state';
import { enterGiven } from '../compiled-day/state/read-programme';
import { Ejection } from './ejection';

const opening = { from: 480, to: 600 };
const room = aResource('room', { kind: 'room', windows: [{ ...opening, capacity: 2 }] });
const whole = (id: string, priority: number) => aVisit(id, [aStep('rest', 120, { uses: [by('room')] })], { priority });

function inTheWay(
  seed: number,
  visits: readonly ReturnType<typeof aVisit>[],
  standing: readonly ReturnType<typeof planned>[],
  resources = [room],
): string[] | undefined {
  const day = prepareDay(aDay({ opening, resources, visits })),
    state = new DayState(day),
    chosen = new Int32Array(visits.length);
  standing.forEach((given) => {
    if (
      !enterGiven(
        state,
        day.visits.find((v) => v.visit.id === given.id)!,
        given,
      )
    )
      throw new Error(`${given.id} does not hold`);
  });
  const count = new Ejection(
    day,
    new RandomSource(seed),
    visits.map(() => 0),
  ).inTheWay(state, day.visits[0]!, chosen);
  return count < 0 ? undefined : [...chosen.slice(0, count)].map((v) => visits[v]!.id);
}

describe('whom a visit asks to move', () => {
  it('is one of two who share a room for two, never both', () => {
    const [wanting, first, second] = [whole('wanting', 1), whole('first', 1), whole('second', 1)];
    const asked = Array.from({ length: 30 }, (_, seed) =>
      inTheWay(seed, [wanting, first, second], [planned(first, { rest: 480 }), planned(second, { rest: 480 })]),
    );
    expect(new Set(asked.map((ids) => ids?.length))).toEqual(new Set([1]));
    expect(new Set(asked.flat())).toEqual(new Set(['first', 'second']));
  });

  it('is who stands at the hours that the fewest take', () => {
    const nurse = aResource('nurse', { windows: [{ ...opening, capacity: 1 }] }),
      taking = (id: string, minutes: number) => aVisit(id, [aStep('care', minutes, { uses: [by('nurse')] })]);
    const crowd = ['c1', 'c2', 'c3', 'c4'].map((id) => taking(id, 15)),
      alone = taking('alone', 55),
      wanting = taking('wanting', 50);
    const standing = [
      ...crowd.map((visit, k) => planned(visit, { care: 480 + 15 * k })),
      planned(alone, { care: 540 }),
    ];
    const asked = Array.from({ length: 60 }, (_, seed) =>
      inTheWay(seed, [wanting, ...crowd, alone], standing, [nurse])!,
    );
    expect(asked.filter((ids) => ids.length === 1 && ids[0] === 'alone').length).toBeGreaterThan(45);
  });

  it('is unknown where the visit fits nowhere even alone', () => {
    const tooLong = aVisit('wanting', [aStep('rest', 125, { uses: [by('room')] })]);
    expect(inTheWay(1, [tooLong], [])).toBeUndefined();
  });

  it('moves through several visits: each finds its place only when the next has made room', () => {
    const doctors = ['d1', 'd2', 'd3'].map((id, k) =>
      aResource(id, { windows: [{ from: 480, to: 510 + 5 * k, capacity: 1 }] }),
    );
    const seen = (id: string, minutes: number, ...who: string[]) =>
      aVisit(id, [aStep('consult', minutes, { uses: [by(...who)] })]);
    const visits = [
      seen('wanting', 30, 'd1'),
      seen('a', 30, 'd1', 'd2'),
      seen('b', 35, 'd2', 'd3'),
      seen('c', 5, 'd3', 'd2'),
    ];
    const start = [
      planned(visits[1]!, { consult: [480, 'd1'] }),
      planned(visits[2]!, { consult: [480, 'd2'] }),
      planned(visits[3]!, { consult: [480, 'd3'] }),
    ];
    const { outcome } = searched(aDay({ opening, resources: doctors, visits }), { seed: 1, iterations: 60, start });
    expect(outcome.visits.map((v) => v.status)).toEqual(['planned', 'planned', 'planned', 'planned']);
  });
});
