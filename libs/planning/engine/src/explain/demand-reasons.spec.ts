import { prepareDay } from '../compiled-day/prepare-day';
import { aDay, aResource, aStep, aVisit, by } from '../testing/day-builder';
import { searched } from '../testing/run-search';
import { demandReasons } from './demand-reasons';

const echoes = (count: number, minutes: number) =>
  Array.from({ length: count }, (_, k) =>
    aVisit(`v${k}`, [aStep('echo', minutes, { label: 'Échographie', uses: [by('echo')] })]),
  );
const day = (count: number, minutes: number, turnover = 0) =>
  aDay({
    resources: [
      aResource('echo', {
        kind: 'equipment',
        name: 'Échographe',
        windows: [{ from: 480, to: 580, capacity: 1 }],
        turnover,
      }),
      aResource('nurse'),
    ],
    visits: [...echoes(count, minutes), aVisit('other', [aStep('blood', 10, { uses: [by('nurse')] })])],
  });

describe('reasons by demand', () => {
  it('says who is asked for more than there is, and how many cannot be planned whoever moves', () => {
    const reasons = demandReasons(prepareDay(day(5, 35)));
    expect([...reasons.keys()]).toEqual([0, 1, 2, 3, 4]);
    expect(reasons.get(0)).toEqual([
      {
        code: 'demand-above-hours',
        involves: {},
        relaxations: [],
        message:
          '5 «\u00a0Échographie\u00a0» demandent 175\u00a0% des heures ouvertes de «\u00a0Échographe\u00a0»\u00a0: au moins 3 ne tiennent pas ce jour-là, même en déplaçant les autres.',
      },
    ]);
  });

  it('says that cleaning is counted, and what hours hold of steps that cannot be cut', () => {
    const message = (count: number, minutes: number, turnover: number) =>
      demandReasons(prepareDay(day(count, minutes, turnover)))
        .get(0)?.[0]
        ?.message.split('\u00a0: ')[0];
    expect(message(4, 25, 0)).toBeUndefined();
    expect(message(4, 25, 1)).toBe(
      '4 «\u00a0Échographie\u00a0» demandent, remise en état comprise, 134\u00a0% de ce qui tient dans les heures ouvertes de «\u00a0Échographe\u00a0»',
    );
    expect(message(2, 55, 0)).toBe(
      '2 «\u00a0Échographie\u00a0» demandent 110\u00a0% des heures ouvertes de «\u00a0Échographe\u00a0»',
    );
    expect(message(3, 35, 0)).toBe(
      '3 «\u00a0Échographie\u00a0» demandent 105\u00a0% des heures ouvertes de «\u00a0Échographe\u00a0»',
    );
    expect(message(5, 35, 0)).toContain('5 «\u00a0Échographie\u00a0» demandent 175\u00a0% des heures ouvertes');
    expect(message(5, 40, 0)).toBe(
      '5 «\u00a0Échographie\u00a0» demandent 200\u00a0% des heures ouvertes de «\u00a0Échographe\u00a0»',
    );
    expect(message(4, 35, 0)).toBe(
      '4 «\u00a0Échographie\u00a0» demandent 140\u00a0% des heures ouvertes de «\u00a0Échographe\u00a0»',
    );
  });

  it('says when no stretch is long enough', () => {
    const cut = day(1, 55),
      windows = [
        { from: 480, to: 530, capacity: 1 },
        { from: 560, to: 600, capacity: 1 },
      ];
    const [reason] = demandReasons(
      prepareDay({ ...cut, resources: [{ ...cut.resources[0]!, windows }, cut.resources[1]!] }),
    ).get(0)!;
    expect(reason!.message).toBe(
      '1 «\u00a0Échographie\u00a0» demande «\u00a0Échographe\u00a0», dont aucune plage ouverte n’est assez longue\u00a0: elle ne tient pas ce jour-là sans d’autres heures, même en déplaçant les autres.',
    );
  });

  it('blames no resource for a stretch that is too short itself', () => {
    // The echo must lie between 9 h and 9 h 20, whatever the ten hours of the machine.
    const open = aResource('echo', { kind: 'equipment', windows: [{ from: 480, to: 1080, capacity: 1 }] }),
      narrow = aVisit('v', [aStep('echo', 35, { uses: [by('echo')] })], { window: { from: 540, to: 560 } });
    expect(demandReasons(prepareDay(aDay({ resources: [open], visits: [narrow] }))).size).toBe(0);
  });

  it('says of hours that something takes that they are not free, and of which hours it speaks', () => {
    const taken = aResource('echo', {
        kind: 'equipment',
        name: 'Échographe',
        windows: [{ from: 480, to: 1080, capacity: 1 }],
        busy: [{ from: 555, to: 1000 }],
      }),
      early = aVisit('v', [aStep('echo', 35, { uses: [by('echo')] })], { window: { from: 535, to: 715 } });
    const message = (about: Partial<typeof taken>): string =>
      demandReasons(prepareDay(aDay({ resources: [{ ...taken, ...about }], visits: [early] })))
        .get(0)![0]!
        .message.replaceAll('\u00a0', ' ');
    expect(message({})).toContain('demande 175 % des heures libres de « Échographe » de 8 h 55 à 11 h 55');
    expect(message({ busy: [{ from: 555, to: 690 }] })).toContain(
      'demande « Échographe », dont aucune plage libre de 8 h 55 à 11 h 55 n’est assez longue',
    );
    expect(message({ busy: [{ from: 500, to: 1000 }] })).toContain(
      'demande « Échographe », sans heure libre de 8 h 55 à 11 h 55',
    );
    expect(message({ busy: [], windows: [{ from: 720, to: 1080, capacity: 1 }] })).toContain(
      'demande « Échographe », sans heure ouverte de 8 h 55 à 11 h 55 : elle ne tient pas ce jour-là sans d’autres heures',
    );
  });

  it('says nothing where the hours are just enough', () => {
    expect(demandReasons(prepareDay(day(4, 25))).size).toBe(0);
    expect(demandReasons(prepareDay(day(4, 26))).get(3)![0]!.message).toContain('demandent 104\u00a0%');
    expect(demandReasons(prepareDay(day(4, 26))).get(3)![0]!.message).toContain('au moins une ne tient pas ce jour-là');
  });

  it('stands beside what is in the way of a refused visit', () => {
    const refused = searched(day(5, 35), { seed: 1, iterations: 50 }).outcome.visits.filter(
      (v) => v.status === 'unplanned',
    );
    expect(refused).toHaveLength(3);
    for (const visit of refused)
      expect(visit.reasons.map((r) => r.code)).toEqual(['resources-not-free', 'demand-above-hours']);
  });
});
