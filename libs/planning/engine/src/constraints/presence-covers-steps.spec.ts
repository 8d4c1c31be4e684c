import { aDay, aStep, aVisit, planned } from '../testing/day-builder';
import { violated } from '../testing/violated';

describe('presence-covers-steps', () => {
  const visit = aVisit('v', [aStep('a', 25), aStep('b', 10)], { arrivalLead: 7, departureLag: 12 });
  const day = aDay({ visits: [visit] });
  const starts = { a: 500, b: 600 };

  it('accepts the shortest presence', () =>
    expect(violated(day, [planned(visit, starts, { arrival: 493, departure: 622 })])).toEqual([]));
  it('refuses an arrival a minute late for the admission', () => {
    expect(violated(day, [planned(visit, starts, { arrival: 494, departure: 622 })])).toEqual([
      'presence-covers-steps 1 minutes',
    ]);
  });
  it('refuses a departure a minute early for the discharge', () => {
    expect(violated(day, [planned(visit, starts, { arrival: 493, departure: 621 })])).toEqual([
      'presence-covers-steps 1 minutes',
    ]);
  });

  it('asks a chosen arrival to cover a pinned step too', () => {
    const pinned = aVisit('v', [aStep('a', 25, { pinned: { start: 500, uses: [] } })], { arrivalLead: 7 });
    expect(violated(aDay({ visits: [pinned] }), [planned(pinned, { a: 500 }, { arrival: 494 })])).toEqual([
      'presence-covers-steps 1 minutes',
    ]);
  });
  it('asks a chosen departure to cover a pinned step too, and a pinned one only chosen steps', () => {
    const steps = [aStep('a', 25, { pinned: { start: 500, uses: [] } }), aStep('b', 10)];
    const chosen = aVisit('v', steps, { departureLag: 7 });
    expect(violated(aDay({ visits: [chosen] }), [planned(chosen, { a: 500, b: 480 }, { departure: 531 })])).toEqual([
      'presence-covers-steps 1 minutes',
    ]);
    const facts = aVisit('v', steps, { departureLag: 7, pinned: { departure: 510 } });
    expect(violated(aDay({ visits: [facts] }), [planned(facts, { a: 500, b: 490 }, { departure: 510 })])).toEqual([]);
    expect(
      violated(aDay({ grid: 1, visits: [facts] }), [
        planned(facts, { a: 500, b: 489 }, { departure: 510, arrival: 489 }),
      ]),
    ).toEqual([]);
    const late = { ...facts, steps: [aStep('a', 25, { pinned: { start: 460, uses: [] } }), aStep('b', 10)] };
    expect(
      violated(aDay({ grid: 1, visits: [late] }), [planned(late, { a: 460, b: 494 }, { departure: 510 })]),
    ).toEqual(['presence-covers-steps 1 minutes']);
  });
  it('lets nobody leave before arriving, facts apart', () => {
    const past = (pins: object) =>
      aVisit('v', [aStep('a', 25, { pinned: { start: 500, uses: [] } })], { pinned: pins });
    const check = (pins: object, about: { arrival: number; departure: number }) =>
      violated(aDay({ visits: [past(pins)] }), [planned(past(pins), { a: 500 }, about)]);
    expect(check({ arrival: 530 }, { arrival: 530, departure: 530 })).toEqual([]);
    expect(check({ arrival: 530 }, { arrival: 530, departure: 529 })).toEqual(['presence-covers-steps 1 minutes']);
    expect(check({ departure: 490 }, { arrival: 491, departure: 490 })).toEqual(['presence-covers-steps 1 minutes']);
    expect(check({ arrival: 530, departure: 490 }, { arrival: 530, departure: 490 })).toEqual([]);
  });
  it('leaves a pinned arrival and a pinned step that contradict each other alone, but not a chosen step', () => {
    const facts = aVisit('v', [aStep('a', 25, { pinned: { start: 500, uses: [] } }), aStep('b', 10)], {
      arrivalLead: 7,
      pinned: { arrival: 530 },
    });
    const day = aDay({ visits: [facts] });
    expect(violated(day, [planned(facts, { a: 500, b: 540 }, { arrival: 530 })])).toEqual([]);
    expect(violated(day, [planned(facts, { a: 500, b: 535 }, { arrival: 530 })])).toEqual([
      'presence-covers-steps 2 minutes',
    ]);
  });
});
