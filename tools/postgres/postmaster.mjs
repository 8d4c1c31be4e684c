// Is a server already at work on this data folder? Reads what PostgreSQL leaves there, and tells a crash from a neighbour.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** @returns {number | undefined} the process id of the server that holds this folder; the trace of a crashed one is removed. */
export function runningPostmaster(dataDir) {
  const file = join(dataDir, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (isPostgres(pid)) return pid;
  // The number may by now be another program's (containers reuse them): PostgreSQL would refuse to start on it.
  rmSync(file, { force: true });
  return undefined;
}

/** Ends a server whose launcher was killed: the caller holds the lock of the folder, so that nobody uses it. */
export async function stopOrphan(dataDir) {
  const pid = runningPostmaster(dataDir);
  if (pid === undefined) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < 10_000 && isAlive(pid); waited += 50) await sleep(50);
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function isPostgres(pid) {
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return false;
  try {
    return basename(programOf(pid)) === 'postgres';
  } catch {
    return true;
  }
}

function programOf(pid) {
  if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0] ?? '';
  return execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).trim();
}
