import { aDay, aStep, aVisit, planned } from '../testing/day-builder';
import { violated } from '../testing/violated';

describe('arrival-not-before-present', () => {
  const visit = aVisit('v', [aStep('a', 20)], { arrivalLead: 10 });
  const day = aDay({ notBefore: 495, visits: [visit] });

  it('accepts an arrival at the present minute', () => expect(violated(day, [planned(visit, { a: 505 })])).toEqual([]));
  it('refuses one a minute before', () => {
    expect(violated(day, [planned(visit, { a: 505 }, { arrival: 494 })])).toEqual([
      'arrival-not-before-present 1 minutes',
    ]);
  });
  it('lets a pinned arrival be', () => {
    const pinned = { ...visit, pinned: { arrival: 471 } };
    expect(violated({ ...day, visits: [pinned] }, [planned(pinned, { a: 505 }, { arrival: 471 })])).toEqual([]);
  });
  it('lets an arrival reach back as far as a pinned step with its lead, and no minute more', () => {
    const underWay = aVisit('v', [aStep('a', 20, { pinned: { start: 488, uses: [] } })], { arrivalLead: 10 });
    const later = { ...day, visits: [underWay] };
    expect(violated(later, [planned(underWay, { a: 488 }, { arrival: 478 })])).toEqual([]);
    expect(violated(later, [planned(underWay, { a: 488 }, { arrival: 477 })])).toEqual([
      'arrival-not-before-present 1 minutes',
    ]);
  });
});
