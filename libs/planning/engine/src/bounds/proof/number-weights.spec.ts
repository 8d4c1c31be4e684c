import { RandomSource } from '../../insertion/random-source';
import { NumberWeights } from './number-weights';

describe('weights of numbers', () => {
  it('give the heaviest first, what came later weighing more', () => {
    const weights = new NumberWeights(20, new RandomSource(3));
    for (const x of [2, 4, 6, 8, 10]) weights.insert(x);
    for (const x of [8, 9, 4, 6]) weights.add(x);
    for (let k = 0; k < 20; k++) weights.fade();
    weights.add(7);
    weights.add(16);
    expect([weights.pop(), weights.pop(), weights.pop()]).toEqual([6, 8, 4]);
    weights.insert(8);
    weights.insert(8);
    weights.add(2);
    expect([weights.pop(), weights.pop(), weights.pop(), weights.pop()]).toEqual([2, 8, 10, -1]);
  });

  it('keep their order over more contradictions than a number has digits for', () => {
    const weights = new NumberWeights(6, new RandomSource(3));
    for (const x of [0, 2, 4]) weights.insert(x);
    for (let k = 0; k < 9000; k++) {
      weights.add(k === 8999 ? 4 : 2);
      weights.fade();
    }
    expect([weights.pop(), weights.pop(), weights.pop()]).toEqual([2, 4, 0]);
    expect(weights.weight.every((w) => Number.isFinite(w))).toBe(true);
  });
});
