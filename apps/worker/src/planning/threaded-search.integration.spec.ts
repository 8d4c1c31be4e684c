import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describeDaySearch } from '@diurne/planning-application/testing';
import { objectiveDefaults, type Problem } from '@diurne/planning-engine';
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

const nothing: Problem = {
  date: '2026-12-01',
  timeZone: 'Europe/Paris',
  grid: 5,
  opening: { from: 480, to: 880 },
  locations: [],
  travel: { default: 0, pairs: [] },
  objective: objectiveDefaults,
  resources: [],
  visits: [],
};

describeDaySearch('on a thread of its own', () => threads);

it('says when it broke by itself', async () => {
  const broken = join(folder, 'broken.mjs');
  writeFileSync(broken, `throw new RangeError('no');`);
  await expect(
    new ThreadedSearch(pathToFileURL(broken)).run({ problem: nothing, start: [], seed: 1, seconds: 5 }, () =>
      Promise.resolve(false),
    ),
  ).rejects.toMatchObject({ name: 'SearchBroken' });
});
