import { aDay, aResource, aStep, aVisit, by, planned } from '../testing/day-builder';
import { violated } from '../testing/violated';
import { checkPlan } from './check-plan';

/** What the secretary is told of a violation: who and what is concerned, when, and by how much. */
describe('checkPlan', () => {
  const one = aVisit('one', [aStep('a', 45, { uses: [by('nurse')], label: 'Perfusion' })], { label: 'DUPONT Marie' });
  const two = aVisit('two', [aStep('b', 30, { uses: [by('nurse')] })]);
  const far = aVisit('far', [aStep('c', 10, { uses: [by('nurse')] })]);
  const nurse = aResource('nurse', { name: 'Claire', busy: [{ from: 530, to: 560 }] });

  it('tells an overload once, from its first minute to its last, at its worst, with everyone who takes part', () => {
    const day = aDay({ grid: 1, resources: [nurse], visits: [one, two, far] });
    expect(
      checkPlan(day, { visits: [planned(one, { a: 500 }), planned(two, { b: 525 }), planned(far, { c: 700 })] }),
    ).toEqual([
      {
        code: 'resource-capacity-respected',
        message:
          '«\u00a0Claire\u00a0» est pris au-delà de sa capacité de 8\u00a0h\u00a045 à 9\u00a0h\u00a015\u00a0: 3 pour 1.',
        steps: [
          { visit: 'one', step: 'a' },
          { visit: 'two', step: 'b' },
        ],
        visits: ['one', 'two'],
        resources: ['nurse'],
        shortfall: 2,
        unit: 'units',
      },
    ]);
  });

  it('tells two overloads apart when a minute is between them', () => {
    const day = aDay({
      grid: 1,
      resources: [
        {
          ...nurse,
          busy: [
            { from: 505, to: 510 },
            { from: 511, to: 515, amount: 3 },
          ],
        },
      ],
      visits: [one],
    });
    expect(violated(day, [planned(one, { a: 500 })])).toEqual([
      'resource-capacity-respected 1 units',
      'resource-capacity-respected 3 units',
    ]);
    const touching = {
      ...day,
      resources: [
        {
          ...nurse,
          busy: [
            { from: 505, to: 511 },
            { from: 511, to: 515, amount: 3 },
          ],
        },
      ],
    };
    expect(violated(touching, [planned(one, { a: 500 })])).toEqual(['resource-capacity-respected 3 units']);
    const falling = {
      ...day,
      resources: [
        {
          ...nurse,
          busy: [
            { from: 505, to: 511, amount: 3 },
            { from: 511, to: 515 },
          ],
        },
      ],
    };
    expect(violated(falling, [planned(one, { a: 500 })])).toEqual(['resource-capacity-respected 3 units']);
  });

  it('tells a step outside its hours once, whoever else cleans there', () => {
    const fact = aVisit('fact', [
      aStep('d', 20, { uses: [by('nurse')], turnover: 30, pinned: { start: 690, uses: ['nurse'] } }),
    ]);
    const closing = aResource('nurse', { windows: [{ from: 450, to: 700, capacity: 1 }] });
    expect(
      violated(aDay({ resources: [closing], visits: [fact, far] }), [
        planned(fact, { d: 690 }),
        planned(far, { c: 715 }),
      ]),
    ).toEqual(['resource-inside-its-hours 10 minutes']);
  });

  it('names those who take a break away, and not those who touch it', () => {
    const pause = aResource('nurse', {
      break: { minutes: 40, from: 520, to: 590 },
      windows: [{ from: 450, to: 1080, capacity: 2 }],
    });
    const day = aDay({ grid: 1, resources: [pause], visits: [one, two, far] });
    expect(
      checkPlan(day, { visits: [planned(one, { a: 475 }), planned(two, { b: 540 }), planned(far, { c: 590 })] }),
    ).toEqual([
      expect.objectContaining({
        code: 'resource-break-kept',
        steps: [{ visit: 'two', step: 'b' }],
        visits: ['two'],
        resources: ['nurse'],
        shortfall: 20,
        unit: 'minutes',
      }),
    ]);
    expect(
      checkPlan(day, { visits: [planned(one, { a: 476 }), planned(two, { b: 540 }), planned(far, { c: 589 })] }),
    ).toEqual([
      expect.objectContaining({
        visits: ['one', 'two', 'far'],
        shortfall: 21,
      }),
    ]);
  });

  it('says which pin was not kept, and what of it', () => {
    const pinned = aVisit(
      'v',
      [aStep('a', 45, { uses: [by('nurse')], label: 'Perfusion', pinned: { start: 605, uses: ['nurse'] } })],
      { label: 'DUPONT Marie' },
    );
    const messages = (start: number, who: string) =>
      checkPlan(aDay({ resources: [nurse, aResource('other')], visits: [pinned] }), {
        visits: [planned(pinned, { a: [start, who] })],
      })
        .filter(({ code }) => code === 'pinned-step-kept')
        .map(({ message }) => message);
    const begins =
      'L’étape «\u00a0Perfusion\u00a0» de la venue «\u00a0DUPONT Marie\u00a0» est fixée à 10\u00a0h\u00a005 et';
    expect(messages(606, 'nurse')).toEqual([`${begins} commence à 10\u00a0h\u00a006.`]);
    expect(messages(605, 'other')).toEqual([`${begins} a changé de ressources.`]);
  });

  it('says what is missing by its kind', () => {
    const mixed = aVisit('v', [aStep('a', 10, { pinned: { start: 500, uses: [] } }), aStep('b', 10), aStep('c', 10)]);
    const {
      visits: [outcome],
    } = { visits: [planned(mixed, { c: 520 })] };
    const messages =
      outcome === undefined
        ? []
        : checkPlan(aDay({ visits: [mixed] }), { visits: [outcome] })
            .filter(({ code }) => code === 'mandatory-steps-planned')
            .map(({ message }) => message.split(' ').slice(0, 2).join(' '));
    expect(messages).toEqual(['L’étape fixée', 'L’étape obligatoire']);
    const wrong = checkPlan(aDay({ visits: [mixed] }), {
      visits: [planned(mixed, { a: 500, b: 510, c: 520 }, { missing: [{ what: '@place', reasons: [] }] })],
    });
    expect(wrong.map(({ message }) => message)).toEqual([
      'La place de la venue «\u00a0v\u00a0» est déclarée manquante alors qu’aucune n’est demandée.',
    ]);
  });
});
