import { aDay, aResource, aStep, aVisit, by, planned } from '../testing/day-builder';
import { proposeInsertions } from '../search/propose-insertions';
import { bestDates } from './best-dates';

const booked = aVisit('booked', [aStep('echo', 45, { uses: [by('echo')] })]);
const wanted = aVisit('wanted', [aStep('blood', 10, { uses: [by('nurse')] }), aStep('echo', 20, { uses: [by('echo')] })], { relations: [{ from: 'blood', to: 'echo', min: 0 }] });
const dayWith = (nurseTo: number, echoAt: number) => ({
  problem: aDay({ resources: [aResource('nurse', { windows: [{ from: 480, to: nurseTo, capacity: 1 }] }), aResource('echo', { kind: 'equipment', windows: [{ from: 480, to: 600, capacity: 1 }] })], visits: [booked] }),
  existing: [planned(booked, { echo: echoAt })],
});
const days = [dayWith(490, 485), dayWith(530, 480), dayWith(600, 555), { ...dayWith(600, 480), problem: { ...dayWith(600, 480).problem, resources: [] } }, dayWith(500, 490)];

describe('bestDates', () => {
  it('ranks days as looking at every one does, cheapest and then first', () => {
    const all = days.flatMap(({ problem, existing }, day) => {
      if (problem.resources.length === 0) return [];
      const [best] = proposeInsertions({ ...problem, visits: [...problem.visits, wanted] }, existing, 'wanted', { count: 1 });
      return best === undefined ? [] : [{ day, cost: best.cost }];
    }).sort((a, b) => a.cost - b.cost || a.day - b.day);
    expect(all.map((d) => d.day)).toEqual([1, 2, 4, 0]);
    expect(bestDates(days, wanted, { count: 3 }).map((d) => ({ day: d.day, cost: d.cost }))).toEqual(all.slice(0, 3));
  });

  it('says what each costs more and why', () => {
    const ranked = bestDates(days, wanted, { count: 4 });
    expect(ranked.map((d) => d.costDifference)).toEqual([0, 0, 35, 40]);
    expect(ranked[0]!.why).toBe('présence de 30\u00a0min, la plus avantageuse');
    expect(ranked[3]!.why).toBe('présence de 1\u00a0h\u00a010, soit 40\u00a0min de plus que le premier choix');
  });

  it('gives nothing where no day suits', () => {
    expect(bestDates([days[3]!], wanted, { count: 2 })).toEqual([]);
  });
});
