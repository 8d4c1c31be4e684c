import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BuildProgress } from '@diurne/planning-application';
import { checkPlan, objectiveDefaults, type Problem } from '@diurne/planning-engine';
import { ThreadedSearch } from './threaded-search';

const root = resolve(__dirname, '../../../..');
let folder: string;
let threads: ThreadedSearch;

/** The very bundle that the worker starts its threads from. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'diurne-thread-'));
  execFileSync(process.execPath, ['tools/bundle.mjs', 'worker', join(folder, 'dist')], { cwd: root, stdio: 'pipe' });
  threads = new ThreadedSearch(pathToFileURL(join(folder, 'dist', 'build-day.mjs')));
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

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

describe('a search on a thread of its own', () => {
  it('tells its progress, ends in time and gives a plan that holds', async () => {
    const said: BuildProgress[] = [];
    const outcome = await threads.run({ problem, start: [], seed: 1, seconds: 2 }, (progress) => {
      said.push(progress);
      return Promise.resolve(false);
    });
    expect(checkPlan(problem, { visits: outcome.visits })).toEqual([]);
    expect(outcome.visits.filter(({ status }) => status === 'planned').length).toBeGreaterThan(5);
    expect(said.length).toBeGreaterThan(1);
  }, 60_000);

  it('stops long before its time when it is asked to, with the best so far', async () => {
    const began = Date.now();
    const outcome = await threads.run({ problem, start: [], seed: 1, seconds: 60 }, () => Promise.resolve(true));
    expect(Date.now() - began).toBeLessThan(30_000);
    expect(outcome.visits.some(({ status }) => status === 'planned')).toBe(true);
  }, 60_000);

  it('passes on what the report throws, and ends the thread', async () => {
    await expect(
      threads.run({ problem, start: [], seed: 1, seconds: 60 }, () =>
        Promise.reject(new Error('the database is away')),
      ),
    ).rejects.toThrow('the database is away');
  }, 60_000);

  it('says when it broke by itself', async () => {
    const broken = join(folder, 'broken.mjs');
    writeFileSync(broken, `throw new RangeError('no');`);
    await expect(
      new ThreadedSearch(pathToFileURL(broken)).run({ problem, start: [], seed: 1, seconds: 5 }, () =>
        Promise.resolve(false),
      ),
    ).rejects.toMatchObject({ name: 'SearchBroken' });
  });
});
