import type { Visit } from '../model/problem';
import { aDay, aStep, aVisit, planned } from '../testing/day-builder';
import { violated } from '../testing/violated';

describe('person-in-one-visit-at-a-time', () => {
  const one = aVisit('morning', [aStep('a', 60)], { person: 'ipp-1', departureLag: 5 });
  const other = aVisit('afternoon', [aStep('b', 30)], { person: 'ipp-1', arrivalLead: 10 });
  const check = (second: Visit, start: number, first: Visit = one) =>
    violated(aDay({ grid: 1, visits: [first, second] }), [
      planned(first, { a: 500 }, { departure: 565 }),
      planned(second, { b: start }),
    ]);

  it('accepts an arrival at the minute of the other departure', () => expect(check(other, 575)).toEqual([]));
  it('refuses an arrival a minute before', () =>
    expect(check(other, 574)).toEqual(['person-in-one-visit-at-a-time 1 minutes']));
  it('lets two persons be there together', () => expect(check({ ...other, person: 'ipp-2' }, 574)).toEqual([]));
  it('leaves facts that overlap alone, and refuses the chosen minute beyond them', () => {
    const pinnedOne = { ...one, pinned: { arrival: 500, departure: 565 } };
    const pinnedStep = (start: number) => ({ ...other, steps: [aStep('b', 30, { pinned: { start, uses: [] } })] });
    expect(check(pinnedStep(540), 540, pinnedOne)).toEqual([]);
    const early = pinnedStep(540);
    expect(
      violated(aDay({ visits: [pinnedOne, early] }), [
        planned(pinnedOne, { a: 500 }),
        planned(early, { b: 540 }, { arrival: 529 }),
      ]),
    ).toEqual(['person-in-one-visit-at-a-time 36 minutes']);
  });
});
