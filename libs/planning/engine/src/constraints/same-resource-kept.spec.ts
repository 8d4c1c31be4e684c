import { aDay, aResource, aStep, aVisit, by, planned } from '../testing/day-builder';
import { violated } from '../testing/violated';

describe('same-resource-kept', () => {
  const steps = [
    aStep('a', 25, { uses: [by('room'), by('ann', 'bob')] }),
    aStep('b', 10, { uses: [by('ann', 'bob')] }),
    aStep('c', 10, { uses: [by('ann', 'bob')], optional: true }),
  ];
  const group = [
    { step: 'a', line: 1 },
    { step: 'b', line: 0 },
    { step: 'c', line: 0 },
  ];
  const visit = aVisit('v', steps, { sameResource: [group] });
  const resources = [aResource('room', { kind: 'room' }), aResource('ann'), aResource('bob')];
  const check = (b: string, c?: string) =>
    violated(aDay({ resources, visits: [visit] }), [
      planned(visit, { a: [500, 'room', 'bob'], b: [525, b], ...(c === undefined ? {} : { c: [540, c] }) }),
    ]);

  it('accepts one person throughout', () => expect(check('bob', 'bob')).toEqual([]));
  it('asks only those that are planned', () => expect(check('bob')).toEqual([]));
  it('refuses another person for one of them', () =>
    expect(check('bob', 'ann')).toEqual(['same-resource-kept 1 units']));
  it('asks nothing of two facts, but a chosen step must follow them', () => {
    const facts = aVisit(
      'v',
      [
        aStep('a', 25, { uses: [by('ann')], pinned: { start: 500, uses: ['bob'] } }),
        aStep('b', 10, { uses: [by('ann')], pinned: { start: 525, uses: ['ann'] } }),
        aStep('c', 10, { uses: [by('ann')], optional: true }),
      ],
      {
        sameResource: [
          [
            { step: 'a', line: 0 },
            { step: 'b', line: 0 },
            { step: 'c', line: 0 },
          ],
        ],
      },
    );
    const day = aDay({ resources, visits: [facts] });
    expect(violated(day, [planned(facts, { a: [500, 'bob'], b: [525, 'ann'] })])).toEqual([]);
    expect(violated(day, [planned(facts, { a: [500, 'bob'], b: [525, 'ann'], c: [540, 'ann'] })])).toEqual([
      'same-resource-kept 1 units',
    ]);
  });
});
