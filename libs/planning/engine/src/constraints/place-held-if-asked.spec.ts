import type { PlannedVisit } from '../model/plan';
import type { Visit } from '../model/problem';
import { aDay, aResource, aStep, aVisit, planned } from '../testing/day-builder';
import { violated } from '../testing/violated';

describe('place-held-if-asked', () => {
  const resources = [
    aResource('bed', { kind: 'place', attributes: ['bed', 'single-room'] }),
    aResource('armchair', { kind: 'place', attributes: ['armchair'] }),
    aResource('cabin', { kind: 'room', attributes: ['bed'] }),
  ];
  const check = (about: Partial<Visit>, plan: Partial<PlannedVisit>) => {
    const visit = aVisit('v', [aStep('a', 20)], about);
    return violated(aDay({ resources, visits: [visit] }), [planned(visit, { a: 500 }, plan)]);
  };
  const refused = ['place-held-if-asked 1 units'];

  it('accepts any place for a wish without conditions', () =>
    expect(check({ place: {} }, { place: 'armchair' })).toEqual([]));
  it('refuses none when one is asked for', () => expect(check({ place: {} }, {})).toEqual(refused));
  it('refuses one when none is asked for', () => expect(check({}, { place: 'bed' })).toEqual(refused));
  it('wants both the list and every attribute', () => {
    const wish = { place: { anyOf: ['bed', 'armchair'], attributes: ['bed', 'single-room'] } };
    expect(check(wish, { place: 'bed' })).toEqual([]);
    expect(check(wish, { place: 'armchair' })).toEqual(refused);
    expect(check({ place: { anyOf: ['armchair'] } }, { place: 'bed' })).toEqual(refused);
  });
  it('refuses a room, and what does not exist', () => {
    expect(check({ place: { attributes: ['bed'] } }, { place: 'cabin' })).toEqual(refused);
    expect(check({ place: {} }, { place: 'cloud' })).toEqual(refused);
  });
  it('lets a visit with pins go without, when it says so', () => {
    const pins = { place: {}, pinned: { arrival: 490 } };
    expect(check(pins, { arrival: 490, missing: [{ what: '@place', reasons: [] }] })).toEqual([]);
    expect(check(pins, { arrival: 490 })).toEqual(refused);
  });
  it('keeps a pinned place, asked for or not, suiting or not', () => {
    expect(check({ pinned: { place: 'bed' } }, { place: 'bed' })).toEqual([]);
    expect(check({ place: { anyOf: ['armchair'] }, pinned: { place: 'bed' } }, { place: 'bed' })).toEqual([]);
    expect(check({ pinned: { place: 'bed' } }, { place: 'armchair' })).toEqual(['pinned-place-kept 1 units']);
    expect(check({ pinned: { place: 'bed' } }, {})).toEqual(['pinned-place-kept 1 units']);
  });
});
