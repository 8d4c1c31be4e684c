// Installs the dependencies when the lock file or Node changed since the last time. Node's own modules only.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './root.mjs';

const OLDEST_NODE = [20, 19];
/** Gets fixes until April 2028; that of the images. */
const RECOMMENDED_NODE = 24;
const STAMP = join(ROOT, 'node_modules/.cache/diurne/installed');

const unfixed = (version) =>
  `Node ${version} : il démarre, mais Node 20 ne reçoit plus de correctifs de sécurité depuis avril 2026. Node ${RECOMMENDED_NODE} est recommandé.\n`;

export function ensureNodeVersion(version = process.versions.node, say = (line) => process.stderr.write(line)) {
  const [major, minor] = version.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) {
    if (major === OLDEST_NODE[0]) say(unfixed(version));
    return;
  }
  throw new Error(`Diurne demande Node ${OLDEST_NODE.join('.')} ou plus récent ; ici : Node ${version}.`);
}

/** DIURNE_INSTALL=0: whoever sets it looks after node_modules (an image, a tree that several people share). */
export async function installDependencies() {
  if (process.env.DIURNE_INSTALL === '0') return;
  const expected = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .update(`${process.version} ${process.platform} ${process.arch}`)
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === expected) return;
  process.stderr.write('Installation des dépendances (une minute la première fois)…\n');
  await npmCi();
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, expected);
}

/** NODE_ENV=production would leave out what builds and tests need. */
function npmCi() {
  return new Promise((done, fail) => {
    const npm = spawn(
      process.platform === 'win32' ? 'npm.cmd' : 'npm',
      ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
      {
        cwd: ROOT,
        stdio: ['ignore', 2, 'inherit'],
      },
    );
    npm.once('error', (error) => fail(new Error(`npm est introuvable (${error.message}).`)));
    npm.once('exit', (code, signal) => {
      if (code === 0) done();
      else fail(new Error(`npm ci a échoué (${signal ?? `code ${code}`}) : voyez les lignes ci-dessus.`));
    });
  });
}
