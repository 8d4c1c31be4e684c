// PostgreSQL refuses to run as root: which user runs it then, and how it reaches its data.
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { ROOT } from '../root.mjs';

const NAMES = ['postgres', '_postgres', 'nobody'];

/** @returns {{uid?: number, gid?: number}} empty when the present user will do; options of child_process otherwise. */
export function serverUser(dataDir) {
  if (process.getuid?.() !== 0) return {};
  for (const path of [dataDir, ROOT]) {
    if (!existsSync(path)) continue;
    const { uid, gid } = statSync(path);
    if (uid !== 0) return { uid, gid };
  }
  for (const name of NAMES) {
    try {
      const id = (flag) =>
        Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // Not on this system: the next name.
    }
  }
  throw new Error(
    `Aucun utilisateur parmi ${NAMES.join(', ')} pour faire tourner PostgreSQL : créez-en un, ou indiquez un serveur par DATABASE_URL.`,
  );
}

/**
 * The path by which the server names its data folder. Started inside it, it needs no right on the folders above
 * (a checkout in /root is closed to others), but only Linux can say "the folder I am in" as an absolute path.
 */
export function dataPathFor(dataDir, user) {
  if (user.uid === undefined || process.platform !== 'linux') return dataDir;
  for (let folder = dirname(dataDir); folder !== dirname(folder); folder = dirname(folder)) {
    const { mode, uid } = statSync(folder);
    if ((mode & 0o001) === 0 && !(uid === user.uid && mode & 0o100)) return '/proc/self/cwd';
  }
  return dataDir;
}
