import { comparedWithBruteForce } from './oracle-comparison';
import type { Comparison } from './oracle-comparison';

jest.setTimeout(60 * 60_000);

/** `ORACLE_FROM` moves the window of seeds, to look where nobody has looked yet. */
const firstSeed = Number(process.env['ORACLE_FROM'] ?? '1');

describe('the search against trying everything, on thousands of random days that use every field', () => {
  it.each([
    [1, 3, 1500],
    [2, 2, 1500],
    [2, 3, 1000],
    [3, 2, 700],
    [3, 3, 300],
  ])('agrees on days of %i visits of up to %i steps, %i seeds', (visits, steps, days) => {
    const kinds: Record<Comparison['kind'], number> = { agree: 0, disagree: 0, 'too-large': 0, 'no-valid-plan': 0 };
    const disagreements: string[] = [];
    for (let seed = firstSeed; seed < firstSeed + days; seed += 1) {
      const compared = comparedWithBruteForce(seed, { visits, steps }, 400);
      kinds[compared.kind] += 1;
      if (compared.kind === 'disagree') disagreements.push(`seed ${seed}: ${compared.how}`);
    }
    expect(disagreements).toEqual([]);
    expect(kinds.agree).toBeGreaterThan(days / 2);
  });
});
