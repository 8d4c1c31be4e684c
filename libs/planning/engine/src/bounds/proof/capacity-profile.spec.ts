import { BoundTrail } from './bound-trail';
import { CapacityProfile } from './capacity-profile';
import { Claims } from './claims';
import { indexOf } from './reason';

/** Four steps of 4, 3, 2 and 5 minutes that take 2, 2, 1 and 1 of 3 units, each between an earliest and a latest start. */
function profileOf(starts: readonly (readonly [earliest: number, latest: number])[]): {
  trail: BoundTrail;
  profile: CapacityProfile;
} {
  const trail = new BoundTrail(8, 8);
  starts.forEach(([earliest, latest], s) => {
    trail.low[2 * s] = trail.root[2 * s] = earliest;
    trail.low[2 * s + 1] = trail.root[2 * s + 1] = -latest;
  });
  const shared = {
    capacity: 3,
    steps: Int32Array.of(0, 1, 2, 3),
    amount: Int32Array.of(2, 2, 1, 1),
    length: Int32Array.of(4, 3, 2, 5),
  };
  return { trail, profile: new CapacityProfile(trail, shared, 1, 2) };
}

describe('units that steps take wherever they start', () => {
  it('put off, and bring forward, what does not fit beside them', () => {
    const { trail, profile } = profileOf([
      [5, 6],
      [2, 7],
      [0, 20],
      [0, 20],
    ]);
    expect(profile.draw()).toBe(true);
    // Step 0 surely runs from 6 to 9: step 1 neither begins after 3 nor, since 7 is too early to begin after it, later.
    expect([trail.low[2], -trail.low[3]!]).toEqual([2, 3]);
    expect([trail.low[4], -trail.low[5]!, trail.low[6], -trail.low[7]!]).toEqual([0, 20, 0, 20]);
    const later = profileOf([
      [5, 6],
      [4, 12],
      [0, 20],
      [0, 20],
    ]);
    expect(later.profile.draw()).toBe(true);
    expect(later.trail.low[2]).toBe(9);
  });

  it('contradict each other where they are too many', () => {
    const { trail, profile } = profileOf([
      [5, 5],
      [6, 7],
      [8, 8],
      [0, 20],
    ]);
    expect(profile.draw()).toBe(false);
    // Step 0 runs at minute 7, and so does step 1 wherever it starts: one of them would have to start after it.
    expect([trail.failedNumber, trail.failedValue]).toEqual([0, 8]);
  });

  it('are the reason, no more of them than it takes and each no tighter than it must be', () => {
    const { trail, profile } = profileOf([
        [0, 20],
        [4, 12],
        [0, 20],
        [0, 20],
      ]),
      claims = new Claims();
    trail.deepen();
    for (const [x, v] of [
      [0, 5],
      [1, -6],
      [4, 7],
      [5, -7],
    ] as const)
      trail.raise(x, v, -1);
    expect(profile.draw()).toBe(true);
    const rise = trail.riseOf(2, 9);
    profile.explain(indexOf(trail.reason[rise]!), 2, rise, claims);
    // At minute 8 step 0 still runs: a step 1 that begins at 6 or later begins after it.
    expect(trail.low[2]).toBe(9);
    expect(Array.from({ length: claims.size }, (_, k) => [claims.number[k], claims.value[k]])).toEqual([
      [2, 6],
      [0, 5],
      [1, -8],
    ]);
  });
});
