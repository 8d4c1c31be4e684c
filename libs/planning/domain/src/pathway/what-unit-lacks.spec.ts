import { civilDate } from '@diurne/time';
import { aDayHospital } from '../testing/a-day-hospital';
import { wholeHouse } from '../testing/whole-house';
import { whatUnitLacks } from './what-unit-lacks';

const { units, pathways, resources, requests } = wholeHouse(
  aDayHospital({ startOn: civilDate('2026-11-23'), seed: 2026 }),
);
const unitId = (code: string) => units.find((unit) => unit.code === code)!.id;
const definition = (code: string) => pathways.find((one) => one.code === code)!.definition;
const plain = (lacks: readonly string[]) => lacks.map((one) => one.replaceAll('\u00a0', ' '));

describe('what a unit lacks for a pathway', () => {
  it('is nothing for each request of the demonstration, in the unit that it is addressed to', () => {
    const lacking = requests.filter(
      (request) =>
        whatUnitLacks(pathways.find(({ id }) => id === request.pathwayId)!.definition, request.unitId, resources)
          .length > 0,
    );
    expect(requests.length).toBeGreaterThan(300);
    expect(lacking).toEqual([]);
  });

  it('is the place and the people of another unit, each once and in words', () => {
    expect(plain(whatUnitLacks(definition('PALLIA-P'), unitId('HDJM'), resources))).toEqual([
      'une place « chambre de soins palliatifs »',
      '« infirmier d’HDJ palliatif »',
      '« médecin d’HDJ palliatif »',
    ]);
    expect(whatUnitLacks(definition('PALLIA-P'), unitId('HDJP'), resources)).toEqual([]);
  });

  it('is the ground, where what holds no place is to take place among those of another unit', () => {
    expect(definition('MEMO').dayPlace).toBeNull();
    for (const code of ['HDJT', 'HDJP'])
      expect(plain(whatUnitLacks(definition('MEMO'), unitId(code), resources))).toEqual([
        'où tenir « Pause » et « Déjeuner »',
      ]);
    expect(whatUnitLacks(definition('MEMO'), unitId('HDJM'), resources)).toEqual([]);
    const elsewhere = definition('MEMO').steps.map((one) =>
      one.location === 'HDJ' ? { ...one, location: 'CS' } : one,
    );
    expect(whatUnitLacks({ ...definition('MEMO'), steps: elsewhere }, unitId('HDJT'), resources)).toEqual([]);
  });

  const pathway = definition('PALLIA-P');
  const nurse = { code: 'N', name: 'ALVINE Rose', kind: 'professional', trade: 'infirmier', capacity: 1 } as const;
  const own = { attributes: [], location: null, homeUnitId: null };
  const step = { ...pathway.steps[0]!, optional: false };
  const asking = (use: (typeof step)['uses'][number], optional = false) => ({
    ...pathway,
    dayPlace: null,
    steps: [{ ...step, optional, uses: [use] }],
  });
  it.each([
    ['a shared nurse', { ...nurse, ...own }, { trade: 'infirmier', amount: 1 }, []],
    [
      'a nurse of another unit',
      { ...nurse, ...own, homeUnitId: 'b' },
      { codes: ['N'], amount: 1 },
      ['« ALVINE Rose »'],
    ],
    ['more hands than there are', { ...nurse, ...own }, { trade: 'infirmier', amount: 2 }, ['« infirmier »']],
    [
      'a trade that a named one is not',
      { ...nurse, ...own },
      { trade: 'x', codes: ['N'], amount: 1 },
      ['« ALVINE Rose »'],
    ],
  ])('reckons with %s', (_what, resource, use, lacks) => {
    expect(plain(whatUnitLacks(asking(use), 'a', [resource]))).toEqual(lacks);
  });

  it('leaves alone what may be left out', () => {
    expect(whatUnitLacks(asking({ trade: 'infirmier', amount: 1 }, true), 'a', [])).toEqual([]);
  });
});
