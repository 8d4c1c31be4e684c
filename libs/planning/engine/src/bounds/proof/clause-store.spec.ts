import { BoundTrail, decided } from './bound-trail';
import { Claims } from './claims';
import { ClauseStore } from './clause-store';

function claims(...list: readonly (readonly [number, number])[]): Claims {
  const made = new Claims();
  for (const [x, v] of list) made.add(x, v);
  return made;
}

/** Five numbers from 0 to 9. */
function nine(): { trail: BoundTrail; store: ClauseStore; draw: () => boolean } {
  const trail = new BoundTrail(10, 10),
    store = new ClauseStore(trail);
  for (let x = 0; x < 10; x++) trail.low[x] = trail.root[x] = x % 2 === 0 ? 0 : -9;
  const draw = (): boolean => {
    while (trail.drawn < trail.size) if (!store.draw(trail.number[trail.drawn++]!)) return false;
    return true;
  };
  return { trail, store, draw };
}

describe('what was learned', () => {
  it('makes its last claim true when the others have become false, in whatever order', () => {
    for (const order of [
      [0, 2, 4],
      [4, 0, 2],
      [2, 4, 0],
    ]) {
      const { trail, store, draw } = nine();
      store.add(claims([0, 5], [2, 4], [4, 7], [6, 3]), 4);
      for (const x of order) {
        trail.deepen();
        expect(trail.low[6]).toBe(0);
        trail.raise(x + 1, -2, decided);
        expect(draw()).toBe(true);
      }
      expect(trail.low[6]).toBe(3);
      const why = new Claims();
      store.explain(0, 6, why);
      expect(Array.from({ length: why.size }, (_, k) => `${why.number[k]!}≥${why.value[k]!}`).sort()).toEqual([
        '1≥-4',
        '3≥-3',
        '5≥-6',
      ]);
    }
  });

  it('is a contradiction when its last claim cannot be', () => {
    const { trail, store, draw } = nine();
    store.add(claims([0, 5], [2, 4]), 2);
    trail.raise(1, -4, decided);
    trail.raise(3, -3, decided);
    expect(draw()).toBe(false);
  });

  it('is forgotten where it holds anyway, shortened where it can, and otherwise when it was of no use for longest', () => {
    const { trail, store, draw } = nine();
    store.add(claims([0, 1], [2, 8]), 5);
    store.add(claims([0, 9], [4, 6], [6, 7], [2, 5]), 5);
    store.add(claims([2, 6], [4, 6]), 5);
    store.add(claims([2, 7], [6, 2]), 2);
    trail.raise(0, 1, decided);
    trail.raise(1, -6, decided);
    trail.settle();
    store.explain(1, 2, new Claims());
    store.forget(1);
    expect(store.count).toBe(2);
    trail.deepen();
    trail.raise(3, -3, decided);
    expect(draw()).toBe(true);
    expect([trail.low[4], trail.low[6]]).toEqual([0, 2]);
    trail.raise(7, -6, decided);
    expect(draw()).toBe(true);
    expect(trail.low[4]).toBe(6);
  });
});
