// Servers that stay up, for a morning of `npx jest … --selectProjects integration` in another terminal.
import { withTestServers } from '../tests/test-servers.mjs';

export async function run() {
  return withTestServers(async ({ env, missing }) => {
    for (const line of missing) process.stderr.write(`NOT RUN: ${line}\n`);
    const names = ['TEST_DATABASE_URL', 'REDIS_URL'].filter((name) => env[name]);
    process.stdout.write(`${names.map((name) => `export ${name}='${env[name]}'`).join('\n')}\n`);
    process.stderr.write('Ctrl-C stops them.\n');
    return new Promise(() => setInterval(() => undefined, 60_000));
  });
}
