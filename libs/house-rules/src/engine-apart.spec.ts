import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../../..');
const thinking = /\b(proposeInsertions|explainVisit)\b[^;]*from '@diurne\/planning-engine'/s;
const sources = (folder: string): string[] =>
  (readdirSync(join(root, folder), { recursive: true }) as string[])
    .filter((path) => path.endsWith('.ts') && !/\.spec\.ts$|\.deep\.ts$|(^|\/)testing\//.test(path))
    .map((path) => `${folder}/${path}`);

/** Nobody is answered while the engine thinks: what asks it stands where a thread of its own can take it up. */
const mayThink = [
  // A job of the worker, whose search has a thread already.
  'libs/planning/application/src/build-day/run-build.use-case.ts',
  'libs/planning/application/src/day-questions/hours-on-day.ts',
  'libs/planning/application/src/day-questions/other-hours.ts',
  // A pathway, alone on an empty day.
  'libs/planning/application/src/publish-pathway/fits-an-empty-day.ts',
];

it('the engine thinks where a thread can take it up, and nowhere else in the API or its use cases', () => {
  const found = ['apps/api/src', 'libs/planning/application/src']
    .flatMap(sources)
    .filter((path) => !path.includes('/commands/'))
    .filter((path) => thinking.test(readFileSync(join(root, path), 'utf8')));
  expect(found.sort()).toEqual([...mayThink].sort());
});
