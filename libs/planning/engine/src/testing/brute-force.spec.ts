import { objectiveDefaults } from '../model/problem';
import { bruteForce } from './brute-force';
import { aDay, aResource, aStep, aVisit, by } from './day-builder';
import { randomDay } from './random-day';

/** The oracle is trusted by every comparison: here its own answers are worked out by hand. */
describe('bruteForce', () => {
  const opening = { from: 480, to: 545 };
  const nurse = aResource('nurse', { windows: [{ ...opening, capacity: 1 }] });
  const short = { window: opening };

  it('finds the cheapest order of two visits and refuses the one of lesser priority when both do not fit', () => {
    const long = aVisit('long', [aStep('a', 35, { uses: [by('nurse')] })], { ...short, priority: 2 });
    const small = aVisit('small', [aStep('a', 25, { uses: [by('nurse')] })], short);
    expect(bruteForce(aDay({ opening, resources: [nurse], visits: [long, small] }))).toMatchObject({
      kind: 'optimum',
      cost: 60,
    });
    const later = aDay({ opening, resources: [{ ...nurse, turnover: 10 }], visits: [long, small] });
    expect(bruteForce(later)).toMatchObject({
      kind: 'optimum',
      cost: 100_035,
      visits: [{ status: 'planned' }, { status: 'unplanned' }],
    });
  });

  it('waits where the lag says so, and arrives as late as it may', () => {
    const visit = aVisit('v', [aStep('a', 10), aStep('b', 15)], {
      ...short,
      arrivalLead: 4,
      relations: [{ from: 'a', to: 'b', min: 12 }],
    });
    expect(bruteForce(aDay({ opening, visits: [visit] }))).toMatchObject({
      kind: 'optimum',
      cost: 44,
      visits: [{ arrival: expect.any(Number) as number }],
    });
  });

  it('leaves out an optional step that costs more than it brings', () => {
    const visit = aVisit('v', [aStep('a', 10), aStep('b', 30, { optional: true, value: 2 })], short);
    const day = aDay({ opening, visits: [visit], objective: { ...objectiveDefaults, optionalMissed: 14 } });
    expect(bruteForce(day)).toMatchObject({ cost: 38 });
    expect(bruteForce({ ...day, objective: { ...objectiveDefaults, optionalMissed: 16 } })).toMatchObject({ cost: 40 });
  });

  it('comes early for what the patient was told, when that is cheaper than the wait', () => {
    const visit = aVisit('v', [aStep('a', 10, { window: { from: 500, to: 510 } })], {
      ...short,
      incumbent: { arrival: 493, steps: [] },
    });
    const day = aDay({ opening, visits: [visit] });
    expect(bruteForce({ ...day, objective: { ...objectiveDefaults, changeMinutes: 3 } })).toMatchObject({
      cost: 17,
      visits: [{ arrival: 493 }],
    });
    expect(bruteForce({ ...day, objective: { ...objectiveDefaults, presence: 3, changeMinutes: 1 } })).toMatchObject({
      cost: 37,
      visits: [{ arrival: 500 }],
    });
  });

  it('says when pins leave no valid plan', () => {
    const stuck = aVisit('v', [aStep('a', 10, { uses: [by('nurse')] })], { ...short, pinned: { arrival: 541 } });
    expect(bruteForce(aDay({ opening, resources: [nurse], visits: [stuck] }))).toEqual({ kind: 'no-valid-plan' });
  });
});

describe('randomDay', () => {
  it('rolls the same day for the same seed, and another for another', () => {
    expect(randomDay(7, { visits: 3, steps: 3 })).toEqual(randomDay(7, { visits: 3, steps: 3 }));
    expect(randomDay(8, { visits: 3, steps: 3 })).not.toEqual(randomDay(7, { visits: 3, steps: 3 }));
  });
  it('uses every field of the format sooner or later', () => {
    const keys = new Set<string>();
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inner] of Object.entries(value)) {
        if (!Array.isArray(value)) keys.add(key);
        walk(inner);
      }
    };
    for (let seed = 1; seed <= 300; seed += 1) walk(randomDay(seed, { visits: 3, steps: 3 }));
    for (const key of [
      'notBefore',
      'pairs',
      'location',
      'capacity',
      'amount',
      'turnover',
      'starts',
      'break',
      'attributes',
      'priority',
      'person',
      'maxPresence',
      'place',
      'anyOf',
      'arrivalLead',
      'departureLag',
      'travelExtra',
      'prefer',
      'window',
      'patient',
      'optional',
      'value',
      'pinned',
      'relations',
      'min',
      'max',
      'first',
      'last',
      'sameResource',
      'arrival',
      'departure',
      'incumbent',
    ])
      expect(keys).toContain(key);
  });
});
