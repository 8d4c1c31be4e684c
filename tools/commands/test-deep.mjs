// npm run test:deep: the full counts of what the gate samples — fuzzing, storms, oracles. Takes as long as it takes.
import { jest } from '../tests/jest.mjs';
import { onNode24 } from '../tests/node24.mjs';
import { reference } from '../tests/reference.mjs';
import { Tally } from '../tests/tally.mjs';
import { withTestServers } from '../tests/test-servers.mjs';

export async function run(args) {
  const tally = new Tally();
  await reference(tally);
  await withTestServers(async ({ env, missing }) => {
    for (const what of missing) tally.notRun(what);
    tally.add(await jest('deep tests', ['deep'], { env, workers: 2, args }));
  });
  await onNode24(tally, { whole: true });
  return tally.end();
}
