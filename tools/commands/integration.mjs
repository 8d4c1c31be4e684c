// npm run integration -- [jest arguments]: the integration tests, on an embedded PostgreSQL and a Redis of their own.
import { runNode } from '../processes/run-program.mjs';
import { SLOW_MACHINE } from '../tests/jest.mjs';
import { withTestServers } from '../tests/test-servers.mjs';

export async function run(args) {
  return withTestServers(async ({ env, missing }) => {
    for (const line of missing) process.stderr.write(`NOT RUN: ${line}\n`);
    const { code } = await runNode(
      ['node_modules/jest/bin/jest.js', ...args, ...SLOW_MACHINE, '--selectProjects', 'integration'],
      { env },
    );
    return code;
  });
}
