import { prepareDay } from '../search/prepare/prepare-day';
import { aDay, aResource, aStep, aVisit, by } from '../testing/day-builder';
import { searched } from '../testing/run-search';
import { demandReasons } from './demand-reasons';

const echoes = (count: number, minutes: number) => Array.from({ length: count }, (_, k) => aVisit(`v${k}`, [aStep('echo', minutes, { label: 'Échographie', uses: [by('echo')] })]));
const day = (count: number, minutes: number) => aDay({
  resources: [aResource('echo', { kind: 'equipment', name: 'Échographe', windows: [{ from: 480, to: 580, capacity: 1 }] }), aResource('nurse')],
  visits: [...echoes(count, minutes), aVisit('other', [aStep('blood', 10, { uses: [by('nurse')] })])],
});

describe('reasons by demand', () => {
  it('says who is asked for more than there is, and how many cannot be planned whoever moves', () => {
    const reasons = demandReasons(prepareDay(day(5, 35)));
    expect([...reasons.keys()]).toEqual([0, 1, 2, 3, 4]);
    expect(reasons.get(0)).toEqual([{
      code: 'demand-above-hours', involves: {}, relaxations: [],
      message: '5 «\u00a0Échographie\u00a0» demandent 175\u00a0% des heures ouvertes de «\u00a0Échographe\u00a0»\u00a0: au moins 3 ne tiennent pas ce jour-là, même en déplaçant les autres.',
    }]);
  });

  it('says nothing where the hours are just enough', () => {
    expect(demandReasons(prepareDay(day(4, 25))).size).toBe(0);
    expect(demandReasons(prepareDay(day(4, 26))).get(3)![0]!.message).toContain('demandent 104\u00a0%');
    expect(demandReasons(prepareDay(day(4, 26))).get(3)![0]!.message).toContain('au moins une ne tient pas ce jour-là');
  });

  it('stands beside what is in the way of a refused visit', () => {
    const refused = searched(day(5, 35), { seed: 1, iterations: 50 }).outcome.visits.filter((v) => v.status === 'unplanned');
    expect(refused).toHaveLength(3);
    for (const visit of refused) expect(visit.reasons.map((r) => r.code)).toEqual(['resources-not-free', 'demand-above-hours']);
  });
});
