import { checkPlan } from './check-plan';
import { aDay, aStep, aVisit, planned } from '../testing/day-builder';
import { violated } from '../testing/violated';

describe('presence-under-twelve-hours', () => {
  const opening = { from: 300, to: 1300 };
  const visit = aVisit('v', [aStep('a', 25)], { window: opening });
  const day = aDay({ opening, visits: [visit] });

  it('accepts 11 h 59', () =>
    expect(violated(day, [planned(visit, { a: 500 }, { arrival: 400, departure: 1119 })])).toEqual([]));
  it('refuses twelve hours', () => {
    expect(violated(day, [planned(visit, { a: 500 }, { arrival: 400, departure: 1120 })])).toEqual([
      'presence-under-twelve-hours 1 minutes',
    ]);
  });
  it('accepts twelve hours where they are allowed, and refuses a minute more', () => {
    const allowed = { ...visit, maxPresence: 720 },
      until = (departure: number) =>
        checkPlan(
          { ...day, visits: [allowed] },
          {
            visits: [planned(allowed, { a: 500 }, { arrival: 400, departure })],
          },
        ).map(({ message }) => message);
    expect(until(1120)).toEqual([]);
    expect(until(1121)).toEqual([
      'La venue «\u00a0v\u00a0» dure 12\u00a0h\u00a001\u00a0; la présence permise est de 12\u00a0h au plus.',
    ]);
  });
  it('says the usual limit as the law does', () => {
    const [breach] = checkPlan(day, { visits: [planned(visit, { a: 500 }, { arrival: 400, departure: 1120 })] });
    expect(breach?.message).toContain('la présence permise est de moins de 12\u00a0h.');
  });
  it('keeps a visit’s own limit', () => {
    const short = { ...visit, maxPresence: 63 };
    expect(
      violated({ ...day, visits: [short] }, [planned(short, { a: 500 }, { arrival: 480, departure: 543 })]),
    ).toEqual([]);
    expect(
      violated({ ...day, visits: [short] }, [planned(short, { a: 500 }, { arrival: 480, departure: 544 })]),
    ).toEqual(['presence-under-twelve-hours 1 minutes']);
  });
  it('stretches as far as the pinned steps reach', () => {
    const long = aVisit(
      'v',
      [aStep('a', 25, { pinned: { start: 500, uses: [] } }), aStep('b', 15, { pinned: { start: 610, uses: [] } })],
      { maxPresence: 90, departureLag: 6 },
    );
    const steps = { a: 500, b: 610 };
    expect(violated(aDay({ visits: [long] }), [planned(long, steps, { arrival: 500, departure: 631 })])).toEqual([]);
    expect(violated(aDay({ visits: [long] }), [planned(long, steps, { arrival: 499, departure: 631 })])).toEqual([
      'presence-under-twelve-hours 1 minutes',
    ]);
  });
  it('counts from a pinned arrival', () => {
    const pinned = aVisit('v', [aStep('a', 25, { pinned: { start: 600, uses: [] } }), aStep('b', 15)], {
      maxPresence: 90,
      pinned: { arrival: 507 },
    });
    expect(
      violated(aDay({ visits: [pinned] }), [planned(pinned, { a: 600, b: 510 }, { arrival: 507, departure: 625 })]),
    ).toEqual([]);
    expect(
      violated(aDay({ visits: [pinned] }), [planned(pinned, { a: 600, b: 510 }, { arrival: 507, departure: 626 })]),
    ).toEqual(['presence-under-twelve-hours 1 minutes']);
  });
  it('says nothing when both ends are facts', () => {
    const facts = { ...visit, maxPresence: 90, pinned: { arrival: 480, departure: 900 } };
    expect(
      violated({ ...day, visits: [facts] }, [planned(facts, { a: 500 }, { arrival: 480, departure: 900 })]),
    ).toEqual([]);
  });
});
