import { objectiveDefaults } from '../model/problem';
import type { Interval, Problem, Resource, Visit } from '../model/problem';
import { prepareDay } from '../compiled-day/prepare-day';
import { bruteForce } from '../testing/brute-force';
import { aDay, aResource, aStep, aVisit } from '../testing/day-builder';
import { Dice } from '../testing/dice';
import { isolatedCosts } from './isolated-bound';

/** Few resources with cut hours, cleaning, breaks and facts, and more steps than they hold. */
function shortDay(dice: Dice): Problem {
  const grid = dice.pick([5, 10, 10, 7]),
    from = dice.pick([480, 483]),
    opening = { from, to: from + grid * dice.whole(7, 12) };
  const within = (longest: number): Interval => {
    const start = dice.whole(opening.from - 5, opening.to - 6);
    return { from: start, to: Math.min(opening.to + 5, start + dice.whole(5, longest)) };
  };
  const resources = ['r0', 'r1'].slice(0, dice.whole(1, 2)).map((id): Resource =>
    aResource(id, {
      kind: dice.chance(0.9) ? 'professional' : 'place',
      turnover: dice.chance(0.6) ? dice.whole(1, 14) : 0,
      windows: dice.chance(0.35)
        ? [{ ...opening, capacity: dice.pick([1, 1, 2]) }]
        : Array.from({ length: dice.whole(1, 3) }, () => ({ ...within(60), capacity: dice.pick([1, 1, 1, 2]) })),
      busy: dice.chance(0.25) ? [{ ...within(20), ...dice.maybe(0.5, () => ({ amount: dice.whole(1, 2) })) }] : [],
      ...dice.maybe(0.4, () => ({
        break: {
          minutes: dice.whole(5, 30),
          from: opening.from + dice.whole(0, 30),
          to: opening.from + dice.whole(40, 80),
        },
      })),
    }),
  );
  const ids = resources.map((r) => r.id),
    usual = dice.chance(0.6) ? dice.whole(8, 30) : undefined;
  const visits = Array.from({ length: dice.whole(2, 4) }, (_, k): Visit =>
    aVisit(
      `v${k}`,
      ['s', 't'].slice(0, dice.chance(0.85) ? 1 : 2).map((id) =>
        aStep(id, usual ?? dice.whole(5, 30), {
          uses: [{ anyOf: dice.some(ids), amount: dice.chance(0.12) ? 2 : 1 }],
          turnover: dice.chance(0.2) ? dice.whole(1, 15) : 0,
          ...dice.maybe(0.07, () => ({ pinned: { start: opening.from + dice.whole(0, 60), uses: [dice.pick(ids)] } })),
        }),
      ),
      { priority: dice.pick([1, 1, 2]), window: dice.chance(0.2) ? within(80) : opening },
    ),
  );
  return aDay({ grid, opening, resources, visits, objective: { ...objectiveDefaults, unplanned: 1000, missed: 500 } });
}

describe('the bound where hours are short', () => {
  it('is never above what trying everything finds, and most often there', () => {
    const above: string[] = [];
    let reached = 0;
    for (let seed = 1; seed <= 250; seed += 1) {
      const problem = shortDay(new Dice(seed)),
        best = bruteForce(problem),
        { bound } = isolatedCosts(prepareDay(problem));
      if (best.kind !== 'optimum') continue;
      if (bound > best.cost) above.push(`seed ${seed}: ${bound} above ${best.cost}`);
      if (bound === best.cost) reached += 1;
    }
    expect(above).toEqual([]);
    expect(reached).toBeGreaterThan(195);
  });
});
