import { checkPlan, objectiveDefaults, type Problem } from '@diurne/planning-engine';
import type { BuildProgress } from '../build-day/day-build.value';
import type { DaySearch } from '../ports/day-search';

const step = (id: string, duration: number, resource: string): Problem['visits'][number]['steps'][number] => ({
  id,
  duration,
  uses: [{ anyOf: [resource], amount: 1 }],
  patient: 'exclusive',
  turnover: 0,
  optional: false,
  value: 1,
});
/** Twelve visits where eight fit: the search never proves that it is done. */
const problem: Problem = {
  date: '2026-12-01',
  timeZone: 'Europe/Paris',
  grid: 5,
  opening: { from: 480, to: 880 },
  locations: [],
  travel: { default: 0, pairs: [] },
  objective: { ...objectiveDefaults, peak: 7, makespan: 3 },
  resources: ['nurse', 'physician'].map((id) => ({
    id,
    kind: 'professional',
    windows: [{ from: 480, to: 880, capacity: 1 }],
    busy: [],
    turnover: 0,
    attributes: [],
  })),
  visits: Array.from({ length: 12 }, (_, n) => ({
    id: `v${n}`,
    priority: 1 + (n % 3),
    window: { from: 480, to: 880 },
    maxPresence: 719,
    arrivalLead: 0,
    departureLag: 0,
    turnover: 0,
    travelExtra: 0,
    relations: [],
    first: [],
    last: [],
    sameResource: [],
    steps: [step('A', 35 + 5 * (n % 4), 'nurse'), step('B', 20, 'physician')],
  })),
};

/** What every search of a day promises. */
export function describeDaySearch(name: string, make: () => DaySearch): void {
  describe(`the search ${name}`, () => {
    const run = (seconds: number, report: (progress: BuildProgress) => Promise<boolean>) =>
      make().run({ problem, start: [], seed: 1, seconds }, report);

    it('tells its progress and gives a plan that holds, with a word on everybody', async () => {
      const said: BuildProgress[] = [];
      const { visits } = await run(2, (progress) => {
        said.push(progress);
        return Promise.resolve(false);
      });
      expect(checkPlan(problem, { visits })).toEqual([]);
      expect(visits.map(({ id }) => id).sort()).toEqual(problem.visits.map(({ id }) => id).sort());
      expect(visits.filter(({ status }) => status === 'planned').length).toBeGreaterThan(5);
      expect(said.length).toBeGreaterThan(1);
      expect(said.filter(({ planned, unplanned, cost, bound }) => planned + unplanned !== 12 || bound > cost)).toEqual(
        [],
      );
    }, 60_000);

    it('stops long before its time when it is asked to, with the best so far', async () => {
      const began = Date.now();
      const outcome = await run(60, () => Promise.resolve(true));
      expect(Date.now() - began).toBeLessThan(30_000);
      expect(outcome.visits.some(({ status }) => status === 'planned')).toBe(true);
    }, 60_000);

    it('passes on what the report throws', async () => {
      await expect(run(60, () => Promise.reject(new Error('the database is away')))).rejects.toThrow(
        'the database is away',
      );
    }, 60_000);
  });
}
