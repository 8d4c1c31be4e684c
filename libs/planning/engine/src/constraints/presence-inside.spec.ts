import { aDay, aStep, aVisit, planned } from '../testing/day-builder';
import { violated } from '../testing/violated';

describe('presence-inside-visit-window and presence-inside-opening', () => {
  const visit = aVisit('v', [aStep('a', 25)], { window: { from: 483, to: 617 } });
  const day = aDay({ visits: [visit] });

  it('accepts a presence that fills its window', () =>
    expect(violated(day, [planned(visit, { a: 500 }, { arrival: 483, departure: 617 })])).toEqual([]));
  it.each([
    [482, 617],
    [483, 618],
  ])('refuses one from %i to %i', (arrival, departure) => {
    expect(violated(day, [planned(visit, { a: 500 }, { arrival, departure })])).toEqual([
      'presence-inside-visit-window 1 minutes',
    ]);
  });
  it.each([
    [460, 1080],
    [461, 1081],
  ])('refuses one from %i to %i, outside the opening', (arrival, departure) => {
    const wide = aVisit('v', [aStep('a', 25)], { window: { from: 400, to: 1200 } });
    const opened = aDay({ opening: { from: 461, to: 1080 }, visits: [wide] });
    expect(violated(opened, [planned(wide, { a: 500 }, { arrival, departure })])).toEqual([
      'presence-inside-opening 1 minutes',
    ]);
  });

  it('lets it reach as far beyond as a pinned step does, and no minute more', () => {
    const late = aVisit('v', [aStep('a', 25, { pinned: { start: 601, uses: [] } })], {
      window: { from: 483, to: 617 },
      departureLag: 4,
    });
    const lateDay = aDay({ visits: [late] });
    expect(violated(lateDay, [planned(late, { a: 601 }, { departure: 630 })])).toEqual([]);
    expect(violated(lateDay, [planned(late, { a: 601 }, { departure: 631 })])).toEqual([
      'presence-inside-visit-window 1 minutes',
    ]);
  });
  it('says nothing of a pinned departure', () => {
    const kept = { ...visit, pinned: { departure: 700 } };
    expect(violated(aDay({ visits: [kept] }), [planned(kept, { a: 500 }, { departure: 700 })])).toEqual([]);
  });
});
