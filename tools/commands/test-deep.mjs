// npm run test:deep: the full counts of what the gate samples — fuzzing, storms, oracles. Takes as long as it takes.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ROOT } from '../root.mjs';
import { jest } from '../tests/jest.mjs';
import { Tally } from '../tests/tally.mjs';
import { withTestServers } from '../tests/test-servers.mjs';

export async function run(args) {
  const tally = new Tally();
  if (!existsSync(resolve(ROOT, '../shared'))) tally.notRun('what reads ../shared (reference instances): the folder is not there');
  await withTestServers(async ({ env, missing }) => {
    for (const what of missing) tally.notRun(what);
    tally.add(await jest('deep tests', ['deep'], { env, workers: 2, args }));
  });
  return tally.end();
}
