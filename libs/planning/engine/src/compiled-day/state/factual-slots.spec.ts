import { takingsOf } from '../../constraints/taking';
import { checkedDay } from '../../constraints/checked-day';
import type { Visit } from '../../model/problem';
import { aDay, aResource, aStep, aVisit, planned } from '../../testing/day-builder';
import { prepareDay } from '../prepare-day';
import { Programme } from './programme';
import { DayState } from './day-state';

const chair = aResource('chair', { kind: 'place', turnover: 20, break: { minutes: 35, from: 900, to: 990 } });
const rest = aStep('rest', 15);
const dayOf = (...visits: readonly Visit[]) => prepareDay(aDay({ resources: [chair], visits }));
const later = aVisit('later', [rest], { place: {} });

describe('a pinned place on a day under way', () => {
  const here = aVisit('here', [rest], { place: {}, pinned: { arrival: 510, departure: 620, place: 'chair' } });

  it('is nobody else’s until it is cleaned after the pinned stay, nor may be cleaned of somebody else then', () => {
    const day = dayOf(here, later),
      state = new DayState(day),
      other = day.visits[1]!;
    expect(state.canHold(other, 0, 635, 680)).toBe(false);
    expect(state.canHold(other, 0, 640, 685)).toBe(true);
    expect(state.canHold(other, 0, 470, 490)).toBe(true);
    expect(state.canHold(other, 0, 470, 495)).toBe(false);
  });

  it('may be cleaned of several when it is closed', () => {
    const closing = { ...chair, windows: [{ from: 450, to: 625, capacity: 2 }] };
    const day = prepareDay(aDay({ resources: [closing], visits: [here, later] }));
    expect(new DayState(day).canHold(day.visits[1]!, 0, 540, 625)).toBe(true);
  });

  it('stays the own place of whoever stays on longer than pinned', () => {
    const longer = aVisit('longer', [{ ...rest, pinned: { start: 540, uses: [] } }, aStep('talk', 25)], {
      place: {},
      pinned: { place: 'chair' },
    });
    const next = aVisit('next', [{ ...rest, pinned: { start: 610, uses: [] } }], {
      place: {},
      pinned: { place: 'chair' },
    });
    const alone = dayOf(longer),
      followed = dayOf(longer, next);
    expect(new DayState(alone).canHold(alone.visits[0]!, 0, 540, 570)).toBe(true);
    expect(new DayState(alone).canHold(alone.visits[0]!, 0, 540, 1080)).toBe(true);
    expect(new DayState(followed).canHold(followed.visits[0]!, 0, 540, 590)).toBe(true);
    expect(new DayState(followed).canHold(followed.visits[0]!, 0, 540, 595)).toBe(false);
  });

  it.each<[string, Visit['pinned'], number | undefined, number, number]>([
    ['arrival and departure', { arrival: 510, departure: 620 }, undefined, 510, 620],
    ['the departure', { departure: 620 }, undefined, 480, 620],
    ['a step, and the patient stays on for less than the cleaning', {}, 540, 505, 565],
    ['a step, and the patient stays on for more than the cleaning', {}, 540, 505, 615],
    ['the arrival and a step', { arrival: 515 }, 540, 515, 600],
    ['an arrival after a step, and the patient stays on', { arrival: 600 }, 540, 600, 660],
    ['an arrival after the departure', { arrival: 600, departure: 580 }, 540, 600, 580],
  ])('is taken minute by minute as the check counts it, pinned with %s', (_what, pinned, start, arrival, departure) => {
    const steps = start === undefined ? [rest] : [{ ...rest, pinned: { start, uses: [] } }, aStep('talk', 5)];
    const visit = aVisit('here', steps, { place: {}, pinned: { ...pinned, place: 'chair' } });
    const day = dayOf(visit),
      state = new DayState(day),
      programme = new Programme(day.visits[0]!);
    Object.assign(programme, { planned: true, arrival, departure, hold: 0 });
    state.enterHold(day.visits[0]!, programme, 1);
    const outcome = planned(visit, { rest: 540 }, { arrival, departure, place: 'chair' });
    const takings = takingsOf(checkedDay(day.problem, { visits: [outcome] })).get('chair') ?? [];
    const { origin, slots, unit } = day.units;
    for (let k = 0; k < slots; k++) {
      const minute = origin + k * unit;
      const active = takings.filter((t) => t.from <= minute && minute < t.to),
        capacity = minute < 1080 ? 1 : 0;
      expect([minute, capacity - state.ledger.freeAt(0, k)]).toEqual([minute, active.length]);
      expect([minute, state.ledger.takenAt(0, k)]).toEqual([
        minute,
        active.filter(({ kind }) => kind !== 'hold').length,
      ]);
    }
  });
});
