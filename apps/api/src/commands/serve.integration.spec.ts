import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { createTestDatabase, type TestDatabase } from '@diurne/database/testing';

jest.setTimeout(60_000);
const root = join(__dirname, '../../../..');
/** Inside the tree, where the third-party packages are found from, and away from what a build would replace. */
const built = join(root, 'node_modules/.cache', `diurne-serve-spec-${process.pid}`);
const main = join(built, 'main.mjs');
let home: TestDatabase;
beforeAll(async () => {
  home = await createTestDatabase();
  await promisify(execFile)(process.execPath, [join(root, 'tools/bundle.mjs'), 'api', built], { cwd: root });
});
afterAll(async () => {
  await home.drop();
  rmSync(built, { recursive: true, force: true });
});

const start = (
  args: readonly string[],
  variables: Readonly<Record<string, string>>,
  output: 'pipe' | number = 'pipe',
): ChildProcess =>
  spawn(process.execPath, [main, ...args], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', HOST: '127.0.0.1', ...variables },
    stdio: ['ignore', output, 'pipe'],
  });
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
/** Asked until somebody is there; what is asked leaves a line in the log. */
async function answered(url: string): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end; await pause(100)) {
    const response = await fetch(url).catch(() => undefined);
    if (response) return;
  }
  throw new Error('nobody answered');
}
const ended = async (child: ChildProcess) => {
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const [code] = (await once(child, 'close')) as [number];
  return { code, errors };
};
/** The address that the log says. */
const addressOf = (child: ChildProcess) =>
  new Promise<string>((settle, fail) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const url = /"url":"([^"]+)"/.exec(text)?.[1];
      if (url) settle(url);
    });
    child.once('exit', () => {
      fail(new Error(`ended before it listened: ${text}`));
    });
  });

/** A request that the server has begun to read: it said `100 Continue`. What is returned sends the body and gives the status of the answer. */
const underWay = (url: string) =>
  new Promise<(body: string) => Promise<number | undefined>>((begun, fail) => {
    const asking = request(url, {
      method: 'POST',
      headers: {
        'x-diurne': '1',
        'content-type': 'application/json',
        expect: '100-continue',
        'transfer-encoding': 'chunked',
      },
    });
    const answered = new Promise<number | undefined>((settle, failed) => {
      asking
        .once('response', (response) => {
          response.resume();
          settle(response.statusCode);
        })
        .once('error', failed);
    });
    asking
      .once('continue', () => {
        begun((body) => {
          asking.end(body);
          return answered;
        });
      })
      .once('error', fail)
      .flushHeaders();
  });

describe('the API as a process', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'answers what was asked before %s, then takes nothing new and ends',
    async (signal) => {
      const child = start(['serve'], { DATABASE_URL: home.url, PORT: '0' });
      const url = await addressOf(child);
      expect((await fetch(`${url}/api/health/ready`)).status).toBe(200);
      const asked = await Promise.all([1, 2, 3].map(() => underWay(`${url}/api/sign-in`)));
      const end = ended(child);
      child.kill(signal);
      const answered = await Promise.all(
        asked.map((finish) => finish(JSON.stringify({ login: 'inconnu', password: 'x' }))),
      );
      // Whoever fails beside others is slowed down: an answer as well.
      expect(answered.map((status) => status === 401 || status === 429)).toEqual([true, true, true]);
      expect(await end).toMatchObject({ code: 0 });
      await expect(fetch(`${url}/api/health/live`)).rejects.toThrow();
    },
  );

  it('goes on when its log cannot be written, and says so once', async () => {
    const full = openSync('/dev/full', 'w');
    const port = await freePort();
    const child = start(['serve'], { DATABASE_URL: home.url, PORT: String(port) }, full);
    closeSync(full);
    const end = ended(child);
    for (let asked = 0; asked < 3; asked += 1) await answered(`http://127.0.0.1:${port}/api/sign-in`);
    child.kill('SIGTERM');
    const { code, errors } = await end;
    expect([code, errors.match(/Le journal ne s’écrit plus \(ENOSPC\)/g)]).toEqual([0, [expect.any(String)]]);
  });

  it('says in a sentence why it cannot start', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const port = String((taken.address() as { port: number }).port);
    const nobody = 'postgres://diurne_app:x@127.0.0.1:1/diurne';
    const [inUse, away, wrong, missing] = await Promise.all([
      ended(start(['serve'], { DATABASE_URL: home.url, PORT: port })),
      ended(start(['serve'], { DATABASE_URL: nobody })),
      ended(start(['serve'], { DATABASE_URL: home.url.replace(/\/diurne_test_\w+$/, '/nowhere') })),
      ended(start(['serve'], {})),
    ]);
    taken.close();
    expect([inUse.code, away.code, wrong.code, missing.code]).toEqual([1, 1, 1, 1]);
    expect(
      [inUse.errors, away.errors, wrong.errors, missing.errors].map((text) => text.trim().split('\n').length),
    ).toEqual([1, 1, 1, 2]);
    expect(inUse.errors).toContain('Le port demandé est déjà pris');
    expect(away.errors).toContain('La base de données ne répond pas');
    expect(wrong.errors).toContain('n’existe pas');
    expect(missing.errors).toContain('DATABASE_URL manque');
  });

  it('knows its commands', async () => {
    const { code, errors } = await ended(start(['dance'], {}));
    expect([code, errors]).toEqual([2, expect.stringContaining('serve, migrate, backup, restore, seed-demo')]);
  });
});
