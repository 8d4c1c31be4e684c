import { RandomSource } from '../../insertion/random-source';
import { BoundTrail, decided } from './bound-trail';
import type { Claims } from './claims';
import { Contradiction } from './contradiction';
import { NumberWeights } from './number-weights';

type Claim = readonly [number: number, value: number];

/** Numbers 0, 2, 4, 6 and 8 from 0 to 20; a reason is an index in `why`. */
function story(why: readonly (readonly Claim[])[]): {
  trail: BoundTrail;
  contradiction: Contradiction;
  learned: () => Claim[];
} {
  const trail = new BoundTrail(10, 10);
  for (const x of [0, 2, 4, 6, 8]) trail.low[x] = trail.root[x] = 0;
  for (const x of [1, 3, 5, 7, 9]) trail.low[x] = trail.root[x] = -20;
  const contradiction = new Contradiction(
    trail,
    new NumberWeights(10, new RandomSource(1)),
    (reason: number, _x: number, _v: number, _rise: number, claims: Claims) => {
      if (reason !== decided) for (const [x, v] of why[reason]!) claims.add(x, v);
    },
  );
  return {
    trail,
    contradiction,
    learned: () =>
      Array.from({ length: contradiction.learned.size }, (_, k): Claim => [
        contradiction.learned.number[k]!,
        contradiction.learned.value[k]!,
      ]),
  };
}

function decide(trail: BoundTrail, x: number, v: number): void {
  trail.deepen();
  trail.raise(x, v, decided);
}

describe('what is learned from a contradiction', () => {
  it('is one claim of the last depth against claims before it, each as weak as the contradiction lets it be', () => {
    const { trail, contradiction, learned } = story([
      [[0, 3]],
      [
        [2, 4],
        [4, 2],
      ],
    ]);
    decide(trail, 0, 5);
    decide(trail, 4, 7);
    decide(trail, 2, 9);
    expect(trail.raise(8, 21, 1)).toBe(false);
    expect(contradiction.resolve()).toBe(true);
    expect(learned()).toEqual([
      [3, -3],
      [5, -1],
    ]);
    expect([contradiction.backDepth, contradiction.depths]).toEqual([2, 2]);
  });

  it('goes back to the one claim of the last depth on which all of it rests', () => {
    const { trail, contradiction, learned } = story([
      [[2, 6]],
      [
        [2, 6],
        [0, 1],
      ],
      [
        [4, 3],
        [6, 5],
      ],
    ]);
    decide(trail, 0, 2);
    decide(trail, 2, 8);
    trail.raise(4, 3, 0);
    trail.raise(6, 5, 1);
    expect(trail.raise(8, 21, 2)).toBe(false);
    contradiction.resolve();
    expect(learned()).toEqual([
      [3, -5],
      [1, 0],
    ]);
    expect(contradiction.backDepth).toBe(1);
  });

  it('leaves out what earlier claims imply, but not what implies itself', () => {
    const { trail, contradiction, learned } = story([
      [[0, 2]],
      [[2, 4]],
      [
        [4, 5],
        [2, 6],
      ],
      [
        [4, 5],
        [2, 4],
        [0, 2],
      ],
    ]);
    decide(trail, 0, 2);
    trail.raise(2, 4, 0);
    trail.raise(2, 6, 1);
    decide(trail, 4, 5);
    expect(trail.raise(8, 21, 2)).toBe(false);
    contradiction.resolve();
    expect(learned()).toEqual([
      [5, -4],
      [3, -5],
    ]);
    expect(trail.raise(8, 21, 3)).toBe(false);
    contradiction.resolve();
    expect(learned()).toEqual([
      [5, -4],
      [1, -1],
    ]);
  });

  it('keeps one of two claims that only together imply each other', () => {
    const { trail, contradiction, learned } = story([
      [[0, 3]],
      [[2, 4]],
      [
        [6, 5],
        [0, 8],
        [2, 4],
      ],
    ]);
    decide(trail, 0, 3);
    trail.raise(2, 4, 0);
    trail.raise(0, 8, 1);
    decide(trail, 6, 5);
    expect(trail.raise(8, 21, 2)).toBe(false);
    contradiction.resolve();
    expect(learned()).toHaveLength(2);
  });

  it('is resolved where it arose, when that is before the last decision, and not at all when it rests on facts', () => {
    const { trail, contradiction, learned } = story([
      [
        [0, 2],
        [2, 3],
      ],
      [],
    ]);
    decide(trail, 0, 2);
    decide(trail, 2, 3);
    decide(trail, 4, 5);
    expect(trail.raise(8, 21, 0)).toBe(false);
    expect(contradiction.resolve()).toBe(true);
    expect(learned()).toEqual([
      [3, -2],
      [1, -1],
    ]);
    expect(contradiction.backDepth).toBe(1);
    expect(trail.raise(8, 21, 1)).toBe(false);
    expect(contradiction.resolve()).toBe(false);
  });
});
