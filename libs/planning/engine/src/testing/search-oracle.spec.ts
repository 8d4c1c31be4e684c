import { comparedWithBruteForce } from './oracle-comparison';

jest.setTimeout(120_000);

/** A sample of search-oracle.deep.ts, which tries thousands. */
describe('the search against trying everything', () => {
  it.each([
    [1, 3, 20],
    [2, 2, 40],
    [3, 2, 12],
  ])('agrees on days of %i visits of up to %i steps, %i seeds', (visits, steps, days) => {
    const disagreements: string[] = [];
    let agreements = 0;
    for (let seed = 1; seed <= days; seed += 1) {
      const compared = comparedWithBruteForce(seed, { visits, steps }, 300);
      if (compared.kind === 'disagree') disagreements.push(`seed ${seed}: ${compared.how}`);
      if (compared.kind === 'agree') agreements += 1;
    }
    expect(disagreements).toEqual([]);
    expect(agreements).toBeGreaterThan(days / 2);
  });
});
