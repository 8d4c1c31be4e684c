import { aDay, aStep, aVisit, planned } from '../testing/day-builder';
import { violated } from '../testing/violated';

describe('presence-covers-steps', () => {
  const visit = aVisit('v', [aStep('a', 25), aStep('b', 10)], { arrivalLead: 7, departureLag: 12 });
  const day = aDay({ visits: [visit] });
  const starts = { a: 500, b: 600 };

  it('accepts the shortest presence', () => expect(violated(day, [planned(visit, starts, { arrival: 493, departure: 622 })])).toEqual([]));
  it('refuses an arrival a minute late for the admission', () => {
    expect(violated(day, [planned(visit, starts, { arrival: 494, departure: 622 })])).toEqual(['presence-covers-steps 1 minutes']);
  });
  it('refuses a departure a minute early for the discharge', () => {
    expect(violated(day, [planned(visit, starts, { arrival: 493, departure: 621 })])).toEqual(['presence-covers-steps 1 minutes']);
  });

  it('asks a chosen arrival to cover a pinned step too', () => {
    const pinned = aVisit('v', [aStep('a', 25, { pinned: { start: 500, uses: [] } })], { arrivalLead: 7 });
    expect(violated(aDay({ visits: [pinned] }), [planned(pinned, { a: 500 }, { arrival: 494 })])).toEqual(['presence-covers-steps 1 minutes']);
  });
  it('leaves a pinned arrival and a pinned step that contradict each other alone, but not a chosen step', () => {
    const facts = aVisit('v', [aStep('a', 25, { pinned: { start: 500, uses: [] } }), aStep('b', 10)], { arrivalLead: 7, pinned: { arrival: 530 } });
    const day = aDay({ visits: [facts] });
    expect(violated(day, [planned(facts, { a: 500, b: 540 }, { arrival: 530 })])).toEqual([]);
    expect(violated(day, [planned(facts, { a: 500, b: 535 }, { arrival: 530 })])).toEqual(['presence-covers-steps 2 minutes']);
  });
});
