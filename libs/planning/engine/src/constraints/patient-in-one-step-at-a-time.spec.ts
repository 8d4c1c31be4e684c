import type { Step } from '../model/problem';
import { aDay, aResource, aStep, aVisit, planned } from '../testing/day-builder';
import { violated } from '../testing/violated';

describe('patient-in-one-step-at-a-time', () => {
  const locations = [{ id: 'ward' }, { id: 'imaging' }];
  const check = (a: Partial<Step>, b: Partial<Step>, startOfB: number) => {
    const visit = aVisit('v', [aStep('a', 90, a), aStep('b', 15, b)]);
    return violated(aDay({ grid: 1, locations, visits: [visit] }), [planned(visit, { a: 500, b: startOfB })]);
  };

  it('accepts exclusive steps that touch', () => expect(check({}, {}, 590)).toEqual([]));
  it('refuses exclusive steps that overlap by a minute', () =>
    expect(check({}, {}, 589)).toEqual(['patient-in-one-step-at-a-time 1 minutes']));
  it('accepts a step during a background one at the same location', () => {
    expect(check({ patient: 'background', location: 'ward' }, { location: 'ward' }, 540)).toEqual([]);
  });
  it('accepts it when one of the two has no location', () =>
    expect(check({ location: 'ward' }, { patient: 'background' }, 540)).toEqual([]));
  it('refuses it elsewhere', () => {
    expect(check({ patient: 'background', location: 'ward' }, { location: 'imaging' }, 540)).toEqual([
      'patient-in-one-step-at-a-time 15 minutes',
    ]);
  });
  it('asks nothing of two facts', () => {
    const pin = (start: number) => ({ pinned: { start, uses: [] } });
    expect(check(pin(500), pin(540), 540)).toEqual([]);
    expect(check(pin(500), {}, 589)).toEqual(['patient-in-one-step-at-a-time 1 minutes']);
    expect(check({}, pin(589), 589)).toEqual(['patient-in-one-step-at-a-time 1 minutes']);
    expect(
      check({ ...pin(500), patient: 'background', location: 'ward' }, { ...pin(540), location: 'imaging' }, 540),
    ).toEqual([]);
  });
  it('asks a chosen place to agree with facts that it locates', () => {
    const visit = aVisit(
      'v',
      [
        aStep('a', 90, { patient: 'background', location: '@place', pinned: { start: 500, uses: [] } }),
        aStep('b', 15, { location: 'ward', pinned: { start: 540, uses: [] } }),
      ],
      { place: {} },
    );
    const resources = ['ward', 'imaging'].map((location) => aResource(`bed-${location}`, { kind: 'place', location }));
    const day = aDay({ locations, resources, visits: [visit] });
    expect(violated(day, [planned(visit, { a: 500, b: 540 }, { place: 'bed-ward' })])).toEqual([]);
    expect(violated(day, [planned(visit, { a: 500, b: 540 }, { place: 'bed-imaging' })])).toEqual([
      'patient-in-one-step-at-a-time 15 minutes',
    ]);
    const kept = { ...visit, pinned: { place: 'bed-imaging' } };
    expect(violated({ ...day, visits: [kept] }, [planned(kept, { a: 500, b: 540 }, { place: 'bed-imaging' })])).toEqual(
      [],
    );
  });
});
