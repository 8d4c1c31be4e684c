import type { PlaceWish, Step } from '../model/problem';
import { aDay, aResource, aStep, aVisit, planned } from '../testing/day-builder';
import { violated } from '../testing/violated';

describe('place-held-during-its-steps', () => {
  const chair = aResource('chair', { kind: 'place' });
  const check = (wish: PlaceWish, atPlace: Partial<Step>, starts: Record<string, number>) => {
    const visit = aVisit(
      'v',
      [aStep('blood', 10), aStep('drip', 60, { patient: 'background' }), aStep('bolus', 20, atPlace)],
      { place: wish },
    );
    return violated(aDay({ resources: [chair], visits: [visit] }), [planned(visit, starts, { place: 'chair' })]);
  };
  const there = { location: '@place' };

  it('accepts a step that begins and ends with the hold', () => {
    expect(check({ from: 'drip' }, there, { blood: 500, drip: 560, bolus: 560 })).toEqual([]);
    expect(check({ from: 'drip', to: 'drip' }, there, { blood: 500, drip: 560, bolus: 600 })).toEqual([]);
  });
  it('refuses one that begins before it, or ends after it', () => {
    expect(check({ from: 'drip' }, there, { blood: 500, drip: 560, bolus: 535 })).toEqual([
      'place-held-during-its-steps 25 minutes',
    ]);
    expect(check({ to: 'drip' }, there, { blood: 500, drip: 560, bolus: 605 })).toEqual([
      'place-held-during-its-steps 5 minutes',
    ]);
  });
  it('asks nothing of a step elsewhere, nor of a fact', () => {
    expect(check({ from: 'drip' }, {}, { blood: 500, drip: 560, bolus: 535 })).toEqual([]);
    const fact = { ...there, pinned: { start: 535, uses: [] } };
    expect(check({ from: 'drip' }, fact, { blood: 500, drip: 560, bolus: 535 })).toEqual([]);
  });
});

describe('the part of a stay for which a place is held', () => {
  const chair = aResource('chair', { kind: 'place', turnover: 10 });
  const visits = ['v', 'w'].map((id) =>
    aVisit(id, [aStep('blood', 10), aStep('drip', 60)], { place: { from: 'drip' } }),
  );
  const check = (second: { blood: number; drip: number }) =>
    violated(aDay({ resources: [chair], visits }), [
      planned(visits[0]!, { blood: 480, drip: 540 }, { place: 'chair' }),
      planned(visits[1]!, second, { place: 'chair' }),
    ]);

  it('leaves the place to others before it begins', () => expect(check({ blood: 490, drip: 610 })).toEqual([]));
  it('keeps it, cleaned, from then on', () =>
    expect(check({ blood: 490, drip: 605 })).toEqual(['resource-capacity-respected 1 units']));

  it('begins with the arrival where the step that begins it is missing', () => {
    const pinned = { ...visits[1]!, pinned: { arrival: 590 } };
    expect(
      violated(aDay({ resources: [chair], visits: [visits[0]!, pinned] }), [
        planned(visits[0]!, { blood: 480, drip: 540 }, { place: 'chair' }),
        planned(pinned, { blood: 700 }, { arrival: 590, place: 'chair', missing: [{ what: 'drip', reasons: [] }] }),
      ]),
    ).toEqual(['resource-capacity-respected 1 units']);
  });
});
