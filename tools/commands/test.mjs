// npm test: everything that a change must pass, in the order that keeps two cores busy.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root.mjs';
import { jest, SLOW_MACHINE } from '../tests/jest.mjs';
import { nodeTests } from '../tests/node-tests.mjs';
import { onNode24 } from '../tests/node24.mjs';
import { reference } from '../tests/reference.mjs';
import { layout, lint, types } from '../tests/static-checks.mjs';
import { withProduct } from '../tests/stories.mjs';
import { Tally } from '../tests/tally.mjs';
import { withTestServers } from '../tests/test-servers.mjs';

export async function run() {
  const tally = new Tally();
  const unit = jest('unit and component tests', ['unit', 'front-desk']).then((result) => tally.add(result));
  tally.add(await layout());
  tally.add(await lint());
  for (const result of await types()) tally.add(result);
  tally.add(await nodeTests());
  await unit;
  await reference(tally);
  await integration(tally);
  await stories(tally);
  if (!process.env.DIURNE_ON_NODE24) await onNode24(tally);
  return tally.end();
}

async function integration(tally) {
  try {
    await withTestServers(async ({ env, missing }) => {
      for (const what of missing) tally.notRun(what);
      tally.add(await jest('integration tests', ['integration'], { env, workers: 2, args: SLOW_MACHINE }));
    });
  } catch (error) {
    tally.add({ name: 'integration tests', passed: 0, failed: 1, output: error.message });
  }
}

async function stories(tally) {
  const folder = join(ROOT, 'apps/front-desk-e2e/src');
  const told =
    existsSync(folder) && readdirSync(folder, { recursive: true }).some((file) => String(file).endsWith('.story.ts'));
  if (!told) return tally.notRun('browser stories: there are none in apps/front-desk-e2e/src');
  try {
    const answer = await withProduct((env) => jest('browser stories', ['e2e'], { env }));
    return 'missing' in answer ? tally.notRun(`browser stories: ${answer.missing}`) : tally.add(answer.result);
  } catch (error) {
    return tally.add({ name: 'browser stories', passed: 0, failed: 1, output: error.message });
  }
}
