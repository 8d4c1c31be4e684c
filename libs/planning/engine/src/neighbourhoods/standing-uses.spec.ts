import { aDay, aResource, aStep, aVisit, by, planned } from '../testing/day-builder';
import { prepareDay } from '../compiled-day/prepare-day';
import { slotFloor } from '../compiled-day/time-units';
import { DayState } from '../compiled-day/state/day-state';
import { enterGiven } from '../compiled-day/state/read-programme';
import { StandingUses } from './standing-uses';

const pool = aResource('pool', { kind: 'room', windows: [{ from: 480, to: 700, capacity: 3 }], turnover: 10 });
const single = aVisit('single', [aStep('s', 30, { uses: [by('pool')] })]);
const double = aVisit('double', [aStep('s', 50, { uses: [{ anyOf: ['pool'], amount: 2 }] })]);
const later = aVisit('later', [aStep('s', 20, { uses: [by('pool')] })]);
const day = prepareDay(aDay({ resources: [pool], visits: [single, double, later] })),
  state = new DayState(day);
[planned(single, { s: 500 }), planned(double, { s: 510 }), planned(later, { s: 600 })].forEach((given, v) => {
  if (!enterGiven(state, day.visits[v]!, given)) throw new Error(`The story's ${given.id} does not hold`);
});
const uses = new StandingUses(day);
uses.read(state);
const at = (minute: number): number => slotFloor(day.units, minute);
const cleared = (
  from: number,
  to: number,
  amount: number,
  weights: readonly number[],
  gone: number[] = [],
  limit = Infinity,
): [number, number[]] => [
  uses.clear(state, { resource: 0, from: at(from), to: at(to), amount }, Float64Array.from(weights), gone, limit),
  gone,
];

describe('who must leave', () => {
  it('is nobody where enough is free, up to the minute at which a use or its cleaning touches', () => {
    expect(cleared(480, 500, 3, [1, 1, 1])).toEqual([0, []]);
    expect(cleared(570, 600, 3, [1, 1, 1])).toEqual([0, []]);
    expect(cleared(565, 600, 3, [1, 5, 1])).toEqual([5, [1]]);
  });

  it('is the lightest that frees enough, and no more than needed', () => {
    expect(cleared(510, 540, 1, [3, 4, 1])).toEqual([3, [0]]);
    expect(cleared(510, 540, 2, [3, 4, 1])).toEqual([7, [0, 1]]);
    expect(cleared(510, 540, 2, [5, 4, 1])).toEqual([4, [1]]);
  });

  it('counts who is gone already for nothing', () => {
    expect(cleared(510, 540, 2, [3, 4, 1], [1])).toEqual([0, [1]]);
  });

  it('adds nobody once the limit is reached', () => {
    expect(cleared(510, 540, 2, [3, 4, 1], [], 7)).toEqual([7, []]);
  });

  it('sums weights so that their difference tells who is there between two slots', () => {
    const begun = new Float64Array(day.units.slots + 1),
      over = new Float64Array(day.units.slots + 1);
    uses.sum(0, Float64Array.from([3, 4, 1]), begun, over);
    const there = (from: number, to: number): number => begun[at(to)]! - over[at(from)]!;
    expect([there(480, 500), there(480, 505), there(540, 570), there(570, 600), there(565, 605)]).toEqual([
      0, 3, 4, 0, 5,
    ]);
  });

  it('is looked up again for whoever moved or left, and for nobody else', () => {
    const moving = new StandingUses(day),
      moved = new DayState(day),
      there = (weights: readonly number[]): number[] => {
        const gone: number[] = [];
        moving.clear(
          moved,
          { resource: 0, from: at(480), to: at(700), amount: 3 },
          Float64Array.from(weights),
          gone,
          Infinity,
        );
        return gone.sort();
      };
    [planned(single, { s: 500 }), planned(double, { s: 510 }), planned(later, { s: 600 })].forEach((given, v) =>
      enterGiven(moved, day.visits[v]!, given),
    );
    moving.read(moved);
    expect(there([1, 1, 1])).toEqual([0, 1, 2]);
    for (const v of [0, 2]) {
      moved.enter(day.visits[v]!, moved.programmes[v]!, -1);
      moved.programmes[v]!.planned = false;
      moving.outdate(v);
    }
    enterGiven(moved, day.visits[2]!, planned(later, { s: 650 }));
    moving.read(moved);
    expect(there([1, 1, 1])).toEqual([1, 2]);
    const begun = new Float64Array(day.units.slots + 1),
      over = new Float64Array(day.units.slots + 1);
    moving.sum(0, Float64Array.from([3, 4, 1]), begun, over);
    expect(begun[at(651)]! - over[at(600)]!).toBe(0);
    expect(begun[at(655)]! - over[at(650)]!).toBe(1);
    expect(begun[at(570)]! - over[at(500)]!).toBe(4);
  });
});
