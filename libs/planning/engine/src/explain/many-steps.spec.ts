import { aDay, aResource, aStep, aVisit, by } from '../testing/day-builder';
import { explainVisit } from './explain-visit';

/** Steps in any order, each by somebody who is there three times a day, and a stay that is hard to prove too short. */
function scatteredDay(count: number, seed: number) {
  let state = seed;
  const below = (limit: number): number => {
    state = (state * 16_807) % 2_147_483_647;
    return state % limit;
  };
  const resources = Array.from({ length: count }, (_, i) =>
    aResource(`r${i}`, {
      windows: [0, 1, 2].map(() => {
        const from = 480 + 5 * below(80);
        return { from, to: from + 30 + 5 * below(10), capacity: 1 };
      }),
    }),
  );
  const steps = resources.map(({ id }, i) => aStep(`s${i}`, 15 + 5 * below(5), { uses: [by(id)] })),
    opening = { from: 480, to: 960 };
  return aDay({
    opening,
    resources,
    visits: [aVisit('v', steps, { window: opening, maxPresence: 250 + 5 * below(20) })],
  });
}

describe('the reasons of a visit of many steps', () => {
  it.each([161, 164, 182])('are proven where it takes long to (day %i)', (seed) => {
    const [reason, ...more] = explainVisit(scatteredDay(11, seed), [], 'v');
    expect(more).toEqual([]);
    expect(reason!.code).toBe('visit-hours-too-narrow');
    expect(reason!.message).not.toMatch(/probablement/i);
  });
});
