import { checkPlan } from '../constraints/check-plan';
import type { Problem } from '../model/problem';
import { aDay, aResource, aStep, aVisit, by } from '../testing/day-builder';
import { searched } from '../testing/run-search';
import { proposeInsertions } from './propose-insertions';

const opening = { from: 480, to: 720 };
const open = (
  id: string,
  about: Parameters<typeof aResource>[1] = {},
  capacity = 1,
  to = opening.to,
): Problem['resources'][number] => aResource(id, { windows: [{ from: opening.from, to, capacity }], ...about });
const day = (
  resources: Problem['resources'],
  steps: Parameters<typeof aVisit>[1],
  about: Parameters<typeof aVisit>[2] = {},
  to = opening.to,
): Problem =>
  aDay({
    opening: { from: opening.from, to },
    locations: [{ id: 'ward' }, { id: 'imaging' }],
    travel: { default: 9, pairs: [] },
    resources,
    visits: [aVisit('alone', steps, { window: { from: opening.from, to }, ...about })],
  });

/** With the shortest presence there is; in the first four, both steps must take the same resource. */
const days: readonly (readonly [about: string, problem: Problem, presence: number])[] = [
  [
    'a scanner that is cleaned between them',
    day(
      [open('scanner', { turnover: 5 })],
      [aStep('short', 5, { uses: [by('scanner')] }), aStep('long', 30, { uses: [by('scanner')] })],
    ),
    40,
  ],
  [
    'a scanner that one of them leaves to clean',
    day(
      [open('scanner', { turnover: 3 })],
      [aStep('first', 15, { uses: [by('scanner')], turnover: 12 }), aStep('then', 20, { uses: [by('scanner')] })],
      { relations: [{ from: 'first', to: 'then', min: 0 }] },
    ),
    50,
  ],
  [
    'a nurse whom a background step takes too',
    day(
      [open('nurse')],
      [
        aStep('infusion', 15, { patient: 'background', uses: [by('nurse')] }),
        aStep('talk', 30, { uses: [by('nurse')] }),
      ],
    ),
    45,
  ],
  [
    'two units of which one step takes both',
    day(
      [open('chair', { turnover: 19 }, 2)],
      [aStep('both', 4, { uses: [{ anyOf: ['chair'], amount: 2 }] }), aStep('one', 10, { uses: [by('chair')] })],
    ),
    34,
  ],
  [
    'a nurse who wants her break between them',
    day(
      [open('nurse', { break: { minutes: 45, from: 570, to: 660 } })],
      ['a', 'b', 'c'].map((id) => aStep(id, 60, { uses: [by('nurse')] })),
    ),
    225,
  ],
  [
    'one of two nurses for both, with a turnover',
    day(
      [open('ann', { turnover: 5 }), open('bea', { turnover: 8 })],
      [aStep('short', 5, { uses: [by('ann', 'bea')] }), aStep('long', 30, { uses: [by('ann', 'bea')] })],
      {
        sameResource: [
          [
            { step: 'short', line: 0 },
            { step: 'long', line: 0 },
          ],
        ],
      },
    ),
    40,
  ],
  [
    'nurses of whom the one who can do both is wanted first',
    day(
      [open('ann', {}, 1, 520), open('bea', {}, 1, 520)],
      [
        aStep('any', 40, { patient: 'background', uses: [by('ann', 'bea')] }),
        aStep('only', 35, { patient: 'background', uses: [by('ann')] }),
      ],
      {},
      520,
    ),
    40,
  ],
  [
    'two units in the morning and one after',
    day(
      [
        open('room', {
          windows: [
            { from: 480, to: 510, capacity: 2 },
            { from: 510, to: 570, capacity: 1 },
          ],
        }),
      ],
      [
        aStep('long', 25, { patient: 'background', uses: [by('room')], window: { from: 490, to: 560 } }),
        aStep('longer', 45, { patient: 'background', uses: [by('room')], window: { from: 485, to: 570 } }),
      ],
    ),
    70,
  ],
  [
    'a turnover that travel alone does not cover',
    day(
      [open('lift', { turnover: 14 })],
      [
        aStep('here', 10, { uses: [by('lift')], location: 'ward' }),
        aStep('there', 20, { uses: [by('lift')], location: 'imaging' }),
      ],
      {},
    ),
    45,
  ],
];

describe('a visit whose own steps want the same resource', () => {
  it.each(days)('is planned around %s', (_, problem, presence) => {
    const { outcome } = searched(problem, { seed: 1, iterations: 50 });
    expect(checkPlan(problem, outcome)).toEqual([]);
    expect(outcome.cost.total).toBe(presence);
    expect(outcome.bound).toBeLessThanOrEqual(presence);
  });

  it.each(days)('is proposed around %s', (_, problem, presence) => {
    const [first] = proposeInsertions(problem, [], 'alone', { count: 2 });
    expect(first?.cost).toBe(presence);
    expect(checkPlan(problem, { visits: first === undefined ? [] : [first.plan] })).toEqual([]);
  });

  it.each(days.slice(0, 4))('is proven to stay no shorter around %s', (_, problem, presence) => {
    expect(searched(problem, { seed: 1, iterations: 50 }).outcome.bound).toBe(presence);
  });

  it('is refused where its steps cannot be brought apart', () => {
    const tooSoon = day(
      [open('scanner', { turnover: 5 }, 1, 519)],
      [aStep('short', 5, { uses: [by('scanner')] }), aStep('long', 30, { uses: [by('scanner')] })],
      {},
      519,
    );
    expect(proposeInsertions(tooSoon, [], 'alone', { count: 1 })).toEqual([]);
    expect(searched(tooSoon, { seed: 1, iterations: 50 }).outcome).toMatchObject({
      cost: { total: 100000 },
      bound: 100000,
    });
  });
});
