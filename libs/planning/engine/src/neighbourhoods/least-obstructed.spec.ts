import { pricedVisit } from '../pricing/priced-visit';
import { aDay, aResource, aStep, aVisit, by, planned } from '../testing/day-builder';
import { prepareDay } from '../compiled-day/prepare-day';
import { minuteOf } from '../compiled-day/time-units';
import { DayState } from '../compiled-day/state/day-state';
import { enterGiven } from '../compiled-day/state/read-programme';
import { LeastObstructed } from './least-obstructed';
import { StandingUses } from './standing-uses';

const opening = { from: 480, to: 600 };
const resting = (id: string, minutes: number, ...rooms: string[]) =>
  aVisit(id, [aStep('rest', minutes, { uses: [by(...rooms)] })]);

/** A visit asks for its hours; the others stand there, entered one after the other, and after each one it asks again. */
function asked(
  resources: readonly ReturnType<typeof aResource>[],
  wanting: ReturnType<typeof resting>,
  standing: readonly (readonly [visit: ReturnType<typeof resting>, start: number])[],
): { start: number; weight: number }[] {
  const day = prepareDay(aDay({ opening, resources, visits: [wanting, ...standing.map(([visit]) => visit)] }));
  const state = new DayState(day),
    facts = new DayState(day),
    uses = new StandingUses(day),
    hours = new LeastObstructed(day, facts, uses);
  const [way] = pricedVisit(day, facts, day.visits[0]!, 0)!.ways,
    weight = new Float64Array(day.visits.length).fill(1);
  return standing.map(([visit, start], k) => {
    if (!enterGiven(state, day.visits[k + 1]!, planned(visit, { rest: start })))
      throw new Error(`${visit.id} does not hold`);
    uses.outdate(k + 1);
    uses.read(state);
    hours.begin(state, weight);
    const found = hours.find(way!.compiled, way!.chains[0]!, Infinity);
    return { start: minuteOf(day.units, hours.starts[0]!), weight: found };
  });
}

describe('the least obstructed hours', () => {
  it('are looked for again once somebody else stands there', () => {
    const room = aResource('room', { kind: 'room', windows: [{ ...opening, capacity: 1 }] });
    const [early, late] = asked([room], resting('wanting', 50, 'room'), [
      [resting('early', 55, 'room'), 480],
      [resting('late', 40, 'room'), 560],
    ]);
    expect(early).toEqual({ start: 535, weight: 0 });
    expect(late!.weight).toBe(1);
  });

  it('of a resource of several units are those where the fewest lack, anywhere in the stretch', () => {
    // Of three units, all are taken until 9 h, then two until 9 h 25, then three again for a quarter: 20 minutes fit between.
    const ward = aResource('ward', { kind: 'room', windows: [{ ...opening, capacity: 3 }] });
    const standing = [
      ...['a', 'b', 'c'].map((id) => [resting(id, 60, 'ward'), 480] as const),
      ...['d', 'e'].map((id) => [resting(id, 60, 'ward'), 540] as const),
      [resting('f', 35, 'ward'), 565] as const,
    ];
    expect(asked([ward], resting('short', 20, 'ward'), standing).at(-1)!.weight).toBe(0);
    expect(asked([ward], resting('short', 20, 'ward'), standing).at(-1)!.start).toBeGreaterThanOrEqual(540);
    expect(asked([ward], resting('short', 20, 'ward'), standing).at(-1)!.start).toBeLessThanOrEqual(545);
    expect(asked([ward], resting('long', 30, 'ward'), standing).at(-1)!.weight).toBe(0.6);
  });

  it('are those of whichever of the resources is less taken', () => {
    const rooms = ['left', 'right'].map((id) =>
      aResource(id, { kind: 'room', windows: [{ ...opening, capacity: 1 }] }),
    );
    const found = asked(rooms, resting('wanting', 110, 'left', 'right'), [
      [resting('a', 120, 'left'), 480],
      [resting('b', 15, 'right'), 480],
      [resting('c', 15, 'right'), 585],
    ]);
    expect(found.map(({ weight }) => weight)).toEqual([0, 1, 1]);
  });

  it('count who is in the way of each thing that a step needs at once', () => {
    const rooms = ['left', 'right'].map((id) =>
      aResource(id, { kind: 'room', windows: [{ ...opening, capacity: 1 }] }),
    );
    const both = aVisit('wanting', [aStep('rest', 110, { uses: [by('left'), by('right')] })]);
    const found = asked(rooms, both, [
      [resting('a', 120, 'left'), 480],
      [resting('b', 15, 'right'), 480],
      [resting('c', 15, 'right'), 585],
    ]);
    expect(found.map(({ weight }) => weight)).toEqual([1, 2, 3]);
  });
});
