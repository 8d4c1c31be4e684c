import type { Visit } from '../model/problem';
import { aDay, aResource, aStep, aVisit, by, planned } from '../testing/day-builder';
import { violated } from '../testing/violated';

describe('travel-time-respected', () => {
  const locations = [{ id: 'ward' }, { id: 'imaging' }, { id: 'hall' }];
  const travel = {
    default: 40,
    pairs: [
      { from: 'ward', to: 'hall', minutes: 4 },
      { from: 'hall', to: 'imaging', minutes: 3 },
      { from: 'imaging', to: 'hall', minutes: 8 },
    ],
  };
  const resources = [aResource('scanner', { location: 'imaging' })];
  const steps = [aStep('bilan', 20, { location: 'ward' }), aStep('scan', 15, { uses: [by('scanner')] })];
  const check = (starts: Record<string, number>, about: Partial<Visit> = {}) => {
    const visit = aVisit('v', steps, about);
    return violated(aDay({ grid: 1, locations, travel, resources, visits: [visit] }), [planned(visit, starts)]);
  };

  it('counts a way through a third location when it is shorter', () => {
    expect(check({ bilan: 500, scan: 527 })).toEqual([]);
    expect(check({ bilan: 500, scan: 526 })).toEqual(['travel-time-respected 1 minutes']);
  });
  it('counts the way back for itself where both directions are given', () => {
    expect(check({ scan: 500, bilan: 527 })).toEqual([]);
    expect(check({ scan: 500, bilan: 526 })).toEqual(['travel-time-respected 1 minutes']);
  });
  it('adds the visit’s own minutes', () => {
    expect(check({ bilan: 500, scan: 533 }, { travelExtra: 6 })).toEqual([]);
    expect(check({ bilan: 500, scan: 532 }, { travelExtra: 6 })).toEqual(['travel-time-respected 1 minutes']);
  });
  it('adds them to no way that costs nothing', () => {
    const visit = aVisit('v', steps, { travelExtra: 6 });
    expect(
      violated(aDay({ grid: 1, locations, resources, visits: [visit] }), [planned(visit, { bilan: 500, scan: 520 })]),
    ).toEqual([]);
  });
  it('asks for no travel at one location', () => {
    const visit = aVisit('v', [aStep('a', 20, { location: 'ward' }), aStep('b', 15, { location: 'ward' })]);
    expect(
      violated(aDay({ grid: 1, locations, travel, visits: [visit] }), [planned(visit, { a: 500, b: 520 })]),
    ).toEqual([]);
  });
  it('goes from the held place', () => {
    const visit = aVisit(
      'v',
      [aStep('rest', 20, { location: '@place' }), aStep('scan', 15, { uses: [by('scanner')] })],
      { place: {} },
    );
    const day = aDay({
      grid: 1,
      locations,
      travel,
      resources: [...resources, aResource('bed', { kind: 'place', location: 'hall' })],
      visits: [visit],
    });
    expect(violated(day, [planned(visit, { rest: 500, scan: 523 }, { place: 'bed' })])).toEqual([]);
    expect(violated(day, [planned(visit, { rest: 500, scan: 522 }, { place: 'bed' })])).toEqual([
      'travel-time-respected 1 minutes',
    ]);
  });
  it('refuses steps that touch at two locations, and asks nothing of a step without one', () => {
    expect(check({ bilan: 500, scan: 520 })).toEqual(['travel-time-respected 7 minutes']);
    for (const at of [0, 1]) {
      const visit = aVisit('v', [
        aStep('a', 20, at === 0 ? {} : { location: 'ward' }),
        aStep('b', 15, at === 1 ? {} : { location: 'ward' }),
      ]);
      expect(
        violated(aDay({ grid: 1, locations, travel, visits: [visit] }), [planned(visit, { a: 500, b: 520 })]),
      ).toEqual([]);
    }
  });
  it('asks a chosen step to respect a fact', () => {
    const half = aVisit(
      'v',
      steps.map((step, at) => (at === 0 ? { ...step, pinned: { start: 500, uses: [] } } : step)),
    );
    expect(
      violated(aDay({ grid: 1, locations, travel, resources, visits: [half] }), [
        planned(half, { bilan: 500, scan: 526 }),
      ]),
    ).toEqual(['travel-time-respected 1 minutes']);
  });
  it('asks nothing of two facts', () => {
    const facts = aVisit(
      'v',
      steps.map((step, at) => ({ ...step, pinned: { start: 500 + 20 * at, uses: at === 0 ? [] : ['scanner'] } })),
    );
    expect(
      violated(aDay({ locations, travel, resources, visits: [facts] }), [planned(facts, { bilan: 500, scan: 520 })]),
    ).toEqual([]);
  });
});
