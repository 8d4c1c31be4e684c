// One start at a time on one data folder.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownerOnly } from '../processes/owner-only.mjs';
import { isAlive } from '../postgres/postmaster.mjs';

const lockFile = (data) => join(data, 'running.json');

/** @returns {{pid: number, url?: string} | undefined} who runs on this folder, if that process still lives. */
export function whoRuns(data) {
  try {
    const holder = JSON.parse(readFileSync(lockFile(data), 'utf8'));
    return isDiurne(holder.pid) ? holder : undefined;
  } catch {
    return undefined;
  }
}

/** @returns {{say: (url: string) => void, release: () => void}} */
export function takeLock(data) {
  const holder = whoRuns(data);
  if (holder)
    throw new Error(
      `Diurne tourne déjà${holder.url ? ` : ${holder.url}` : ''} (processus ${holder.pid}). Arrêtez-le par Ctrl-C dans son terminal avant de recommencer.`,
    );
  ownerOnly(data);
  const write = (more) => writeFileSync(lockFile(data), JSON.stringify({ pid: process.pid, ...more }), { mode: 0o600 });
  write({});
  return { say: (url) => write({ url }), release: () => rmSync(lockFile(data), { force: true }) };
}

/** After a crash the number may be another program's by now. */
function isDiurne(pid) {
  if (!Number.isInteger(pid) || pid === process.pid || !isAlive(pid)) return false;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('run.mjs');
  } catch {
    return process.platform !== 'linux';
  }
}
