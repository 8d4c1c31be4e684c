import type { Step } from '../model/problem';
import { aDay, aResource, aStep, aVisit, by, planned } from '../testing/day-builder';
import { violated } from '../testing/violated';
import { checkPlan } from './check-plan';

describe('step-location-agreed', () => {
  const locations = [{ id: 'ward' }, { id: 'imaging' }];
  const resources = [
    aResource('scanner', { location: 'imaging' }),
    aResource('echo', { location: 'ward' }),
    aResource('nurse'),
    aResource('bed', { kind: 'place', location: 'ward' }),
    aResource('chair', { kind: 'place' }),
  ];
  const check = (about: Partial<Step>, uses: readonly string[], { place = 'bed', isPinned = false } = {}) => {
    const visit = aVisit('v', [aStep('a', 20, { uses: uses.map((id) => by(id)), ...about })], {
      place: {},
      ...(isPinned ? { pinned: { place } } : {}),
    });
    return violated(aDay({ locations, resources, visits: [visit] }), [planned(visit, { a: 500 }, { place })]);
  };

  it('accepts one located resource and one that moves', () =>
    expect(check({ location: 'imaging' }, ['scanner', 'nurse'])).toEqual([]));
  it('refuses resources at two locations', () =>
    expect(check({}, ['scanner', 'echo'])).toEqual(['step-location-agreed 1 units']));
  it('refuses a resource that is not where the step is', () =>
    expect(check({ location: 'ward' }, ['scanner'])).toEqual(['step-location-agreed 1 units']));
  it('reads @place as the location of the held place', () => {
    expect(check({ location: '@place' }, ['echo'])).toEqual([]);
    expect(check({ location: '@place' }, ['scanner'])).toEqual(['step-location-agreed 1 units']);
  });
  it('asks nothing of a fact, unless a chosen place should have agreed with it', () => {
    expect(check({ pinned: { start: 500, uses: ['scanner', 'echo'] } }, ['scanner', 'echo'])).toEqual([]);
    expect(check({ location: 'ward', pinned: { start: 500, uses: ['scanner'] } }, ['scanner'])).toEqual([]);
    expect(check({ location: '@place', pinned: { start: 500, uses: ['scanner'] } }, ['scanner'])).toEqual([
      'step-location-agreed 1 units',
    ]);
  });
  it('asks a fact at the chosen place only where both stand somewhere, and one resource is enough', () => {
    const fact = (...uses: readonly string[]): Partial<Step> => ({ location: '@place', pinned: { start: 500, uses } });
    expect(check(fact('scanner'), ['scanner'], { isPinned: true })).toEqual([]);
    expect(check(fact('scanner'), ['scanner'], { place: 'chair' })).toEqual([]);
    expect(check(fact('nurse'), ['nurse'])).toEqual([]);
    expect(check(fact('scanner', 'echo'), ['scanner', 'echo'])).toEqual([]);
  });
  it('names the resources that stand somewhere', () => {
    const visit = aVisit('v', [aStep('a', 20, { uses: [by('scanner'), by('nurse')], location: 'ward' })]);
    const [violation] = checkPlan(aDay({ locations, resources, visits: [visit] }), {
      visits: [planned(visit, { a: 500 })],
    });
    expect(violation!.resources).toEqual(['scanner']);
  });
});
