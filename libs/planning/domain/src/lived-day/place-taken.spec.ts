import { staysAt, whyPlaceIsTaken } from './place-taken';

const placed = (resourceId: string, minute: number) => ({ kind: 'placed' as const, resourceId, minute });
const freed = (minute: number) => ({ kind: 'placeFreed' as const, resourceId: null, minute });

describe('a place that is really used', () => {
  it('is its patient’s until it is given back, until another follows, or until they leave', () => {
    expect(staysAt('room', [placed('room', 480)], null)).toEqual([{ from: 480, until: null }]);
    expect(staysAt('room', [placed('room', 480), freed(500)], 510)).toEqual([{ from: 480, until: 500 }]);
    expect(staysAt('room', [placed('room', 480), placed('chair', 490)], null)).toEqual([{ from: 480, until: 490 }]);
    expect(staysAt('room', [placed('room', 480), freed(530)], 510)).toEqual([{ from: 480, until: 510 }]);
    expect(staysAt('chair', [placed('room', 480)], null)).toEqual([]);
  });

  it('has no room for one more than its units at the same time, and says who is there', () => {
    const there = { name: 'la venue «\u00a0Bilan\u00a0»', from: 480, until: null };
    const gone = { name: 'la venue «\u00a0Fer\u00a0»', from: 400, until: 480 };
    const room = { name: 'Chambre 1', units: 1, others: [gone, there] };
    expect(whyPlaceIsTaken(room, { from: 500, until: null })).toContain('Bilan\u00a0» depuis 8\u00a0h.');
    expect(whyPlaceIsTaken(room, { from: 470, until: 480 })).toContain('Fer\u00a0» de 6\u00a0h\u00a040 à 8\u00a0h.');
    expect(whyPlaceIsTaken({ ...room, units: 2 }, { from: 500, until: null })).toBeNull();
    expect(whyPlaceIsTaken({ ...room, others: [gone] }, { from: 480, until: null })).toBeNull();
  });
});
