// A Redis that keeps nothing, on a free port of this machine alone.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../processes/ports.mjs';

/** @param {{program: string, env: NodeJS.ProcessEnv}} redis as obtained by obtainRedis */
export async function startRedis({ program, env }) {
  const dir = mkdtempSync(join(tmpdir(), 'diurne-redis-'));
  const port = await freePort();
  const child = spawn(
    program,
    [
      '--port',
      port,
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'no',
      '--maxmemory-policy',
      'noeviction',
      '--dir',
      dir,
    ],
    {
      env,
      stdio: 'ignore',
      detached: true,
    },
  );
  const exited = new Promise((done) => {
    child.once('exit', done);
    child.once('error', done);
  });
  const lastResort = () => child.kill('SIGKILL');
  process.once('exit', lastResort);
  const stop = async () => {
    child.kill('SIGTERM');
    await Promise.race([exited, sleep(3000, undefined, { ref: false })]);
    child.kill('SIGKILL');
    process.off('exit', lastResort);
    rmSync(dir, { recursive: true, force: true });
  };
  for (let attempt = 0; attempt < 250; attempt += 1) {
    if (await accepts(port)) return { url: `redis://127.0.0.1:${port}`, stop };
    await sleep(20);
  }
  await stop();
  throw new Error(`${program} does not answer on port ${port}`);
}

function accepts(port) {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
}
