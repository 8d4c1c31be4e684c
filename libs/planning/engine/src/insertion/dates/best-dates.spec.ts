import fc from 'fast-check';
import { aDay, aResource, aStep, aVisit, by, planned } from '../../testing/day-builder';
import { proposeInsertions } from '../propose-insertions';
import type { PlannedVisit } from '../../model/plan';
import { randomDay } from '../../testing/random-day';
import { searched } from '../../testing/run-search';
import { bestDates, OpenDates } from './best-dates';

const booked = aVisit('booked', [aStep('echo', 45, { uses: [by('echo')] })]);
const wanted = aVisit(
  'wanted',
  [aStep('blood', 10, { uses: [by('nurse')] }), aStep('echo', 20, { uses: [by('echo')] })],
  { relations: [{ from: 'blood', to: 'echo', min: 0 }] },
);
const dayWith = (nurseTo: number, echoAt: number) => ({
  problem: aDay({
    resources: [
      aResource('nurse', { windows: [{ from: 480, to: nurseTo, capacity: 1 }] }),
      aResource('echo', { kind: 'equipment', windows: [{ from: 480, to: 600, capacity: 1 }] }),
    ],
    visits: [booked],
  }),
  existing: [planned(booked, { echo: echoAt })],
});
const days = [
  dayWith(490, 485),
  dayWith(530, 480),
  dayWith(600, 555),
  { ...dayWith(600, 480), problem: { ...dayWith(600, 480).problem, resources: [] } },
  dayWith(500, 490),
];

describe('bestDates', () => {
  it('ranks days as looking at every one does, cheapest and then first', () => {
    const all = days
      .flatMap(({ problem, existing }, day) => {
        if (problem.resources.length === 0) return [];
        const [best] = proposeInsertions({ ...problem, visits: [...problem.visits, wanted] }, existing, 'wanted', {
          count: 1,
        });
        return best === undefined ? [] : [{ day, cost: best.cost }];
      })
      .sort((a, b) => a.cost - b.cost || a.day - b.day);
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

  it('answers one question after another as looking at every day does, and after a day was replaced', () => {
    const index = new OpenDates(days),
      longer = aVisit('longer', [aStep('echo', 35, { uses: [by('echo')] })]);
    for (const visit of [wanted, longer, wanted])
      expect(index.best(visit, { count: 5 })).toEqual(bestDates(days, visit, { count: 5 }));
    index.replace(1, dayWith(530, 555));
    expect(index.best(wanted, { count: 5 })).toEqual(
      bestDates(
        days.map((d, k) => (k === 1 ? dayWith(530, 555) : d)),
        wanted,
        { count: 5 },
      ),
    );
  });

  it('is that of every day asked alone, on random days that use every field, ties included', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (seed) => {
        const problem = randomDay(seed, { visits: 3, steps: 3 }),
          visit = problem.visits.at(-1)!;
        const all = searched(problem, { seed: 1, iterations: 20 }).outcome.visits.filter(
          (v): v is PlannedVisit => v.status === 'planned' && v.id !== visit.id,
        );
        const candidates = [all, all.slice(1), all.slice(0, 1), [], all].map((existing) => ({
          problem: { ...problem, visits: problem.visits.filter((v) => v.id !== visit.id) },
          existing,
        }));
        const everyDay = candidates
          .flatMap(({ problem: day, existing }, at) =>
            proposeInsertions({ ...day, visits: [...day.visits, visit] }, existing, visit.id, { count: 1 }).map(
              ({ plan, cost }) => ({ day: at, cost, plan }),
            ),
          )
          .filter(({ plan }) => plan.steps.length > 0);
        everyDay.sort((a, b) => a.cost - b.cost || a.day - b.day);
        expect(bestDates(candidates, visit, { count: 3 }).map(({ day, cost, plan }) => ({ day, cost, plan }))).toEqual(
          everyDay.slice(0, 3),
        );
        if (everyDay.length > 1) found++;
      }),
      { numRuns: 60, seed: 1 },
    );
    expect(found).toBeGreaterThan(20);
  });
});
