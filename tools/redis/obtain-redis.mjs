// A real Redis for the tests: the machine's own, or Debian's packages unpacked beside node_modules, without root.
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { FETCHED } from '../root.mjs';

const run = promisify(execFile);
const PACKAGES = ['redis-server', 'redis-tools', 'libjemalloc2', 'liblzf1'];

/** @returns {Promise<{program: string, env: NodeJS.ProcessEnv} | {missing: string}>} */
export async function obtainRedis() {
  for (const program of ['redis-server', 'valkey-server']) if (works(program)) return { program, env: process.env };
  if (!works('apt-get')) return { missing: 'neither redis-server nor apt-get on this machine' };
  const unpacked = join(FETCHED, 'redis');
  try {
    if (!existsSync(unpacked)) await unpackDebianPackages(unpacked);
    const redis = programIn(unpacked);
    if (works(redis.program, redis.env)) return redis;
  } catch (error) {
    if (process.getuid?.() !== 0) return { missing: `apt-get could not fetch redis-server (${firstLine(error)})` };
  }
  if (process.getuid?.() !== 0) return { missing: 'the unpacked redis-server does not start on this machine' };
  return installed();
}

async function unpackDebianPackages(folder) {
  const work = `${folder}-${process.pid}`;
  const [state, cache, root] = ['state', 'cache', 'root'].map((name) => join(work, name));
  for (const path of [join(state, 'lists/partial'), join(cache, 'archives/partial'), root])
    mkdirSync(path, { recursive: true });
  // Lists of its own: the machine's may be missing, old, or not ours to touch.
  const apt = [
    '-qq',
    '-o',
    `Dir::State=${state}`,
    '-o',
    `Dir::Cache=${cache}`,
    '-o',
    'Dir::State::status=/var/lib/dpkg/status',
    '-o',
    'APT::Sandbox::User=root',
  ];
  try {
    await run('apt-get', [...apt, 'update'], { cwd: work, timeout: 120_000 });
    await run('apt-get', [...apt, 'download', ...PACKAGES], { cwd: work, timeout: 120_000 });
    for (const file of readdirSync(work).filter((name) => name.endsWith('.deb')))
      await run('dpkg', ['-x', join(work, file), root]);
    renameSync(root, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function programIn(folder) {
  const libraries = readdirSync(join(folder, 'usr/lib')).map((name) => join(folder, 'usr/lib', name));
  return {
    program: join(folder, 'usr/bin/redis-server'),
    env: { ...process.env, LD_LIBRARY_PATH: libraries.join(':') },
  };
}

async function installed() {
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['-qq', 'update'], { env, timeout: 120_000 });
    await run('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', 'redis-server'], {
      env,
      timeout: 300_000,
    });
    return { program: 'redis-server', env: process.env };
  } catch (error) {
    return { missing: `apt-get could not install redis-server (${firstLine(error)})` };
  }
}

function works(program, env = process.env) {
  return spawnSync(program, ['--version'], { env, stdio: 'ignore' }).status === 0;
}

function firstLine(error) {
  return String(error.stderr || error.message)
    .trim()
    .split('\n')[0];
}
