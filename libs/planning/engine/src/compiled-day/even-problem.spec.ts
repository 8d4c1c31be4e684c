import type { Problem } from '../model/problem';
import { aDay, aResource, aStep, aVisit, by } from '../testing/day-builder';
import { evenProblem } from './even-problem';

const opening = { from: 480, to: 1080 };
const bare: Problem = aDay({
  opening,
  resources: [aResource('nurse', { windows: [{ ...opening, capacity: 2 }] })],
  visits: [aVisit('bare', [aStep('care', 35, { uses: [by('nurse')] })])],
});
const full: Problem = {
  ...bare,
  notBefore: 545,
  resources: [
    ...bare.resources,
    {
      ...aResource('scanner', {
        kind: 'equipment',
        location: 'imaging',
        windows: [{ from: 500, to: 700, capacity: 1 }],
        turnover: 10,
      }),
      name: 'Scanner',
      busy: [
        { from: 510, to: 525 },
        { from: 530, to: 540, amount: 1 },
      ],
      starts: [540, 565],
      break: { from: 600, to: 660, minutes: 25 },
      attributes: ['quiet'],
    },
  ],
  visits: [
    ...bare.visits,
    {
      ...aVisit('full', [
        {
          ...aStep('scan', 20, {
            uses: [{ anyOf: ['scanner'], amount: 1, prefer: ['scanner'] }],
            window: { from: 545, to: 690 },
            location: 'imaging',
          }),
          label: 'Scanner',
          pinned: { start: 565, uses: ['scanner'] },
        },
        aStep('talk', 15, { uses: [by('nurse')] }),
      ]),
      label: 'Whole',
      person: 'p1',
      place: { anyOf: ['chair'], attributes: ['quiet'] },
      relations: [
        { from: 'scan', to: 'talk', min: 5, max: 45 },
        { from: 'scan', to: 'talk' },
      ],
      pinned: { arrival: 540, departure: 700, place: 'chair' },
      incumbent: { arrival: 540, place: 'chair', steps: [{ id: 'scan', start: 565, uses: ['scanner'] }] },
    },
  ],
};

/** Fields of every object within, in their order; lists and objects apart. */
function shapes(one: unknown, at: string, found = new Map<string, Set<string>>()): Map<string, Set<string>> {
  if (Array.isArray(one)) one.forEach((inner) => shapes(inner, `${at}[]`, found));
  else if (typeof one === 'object' && one !== null) {
    found.set(at, (found.get(at) ?? new Set()).add(Object.keys(one).join()));
    for (const [key, inner] of Object.entries(one)) shapes(inner, `${at}.${key}`, found);
  }
  return found;
}

describe('a problem made even', () => {
  it('says the same as before', () => {
    expect(evenProblem(bare)).toEqual(bare);
    expect(evenProblem(full)).toEqual(full);
  });

  it('has objects of one shape only, whatever was left out and in whatever order the rest was written', () => {
    const turned = {
      ...full,
      visits: full.visits.map((v) => Object.fromEntries(Object.entries(v).reverse()) as unknown as typeof v),
    };
    const found = shapes([evenProblem(bare), evenProblem(full), evenProblem(turned)], 'day');
    expect([...found].filter(([, kinds]) => kinds.size > 1)).toEqual([]);
    expect([...shapes([bare, turned], 'day')].filter(([, kinds]) => kinds.size > 1).length).toBeGreaterThan(3);
  });
});
