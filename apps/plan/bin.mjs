#!/usr/bin/env node
// Runs the command line straight from a fresh clone: installs what it needs when nothing is there yet, bundles it when its sources
// changed, then runs the bundle.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureNodeVersion, installDependencies } from '../../tools/install.mjs';

const root = resolve(import.meta.dirname, '../..');
const cache = join(root, 'node_modules/.cache/diurne-plan');
const sources = ['apps/plan/src', 'libs/planning/engine/src', 'libs/planning/formats/src', 'libs/time/src'];
const day = 24 * 3600 * 1000;

/** As in sysexits.h: what the program needs is missing, and nothing is wrong with what it was given. */
const unavailable = 69;
class Unequipped extends Error {}

/** Only where there is nothing: an installation that others are using is not replaced under them. */
async function equip() {
  const isEquipped = () => existsSync(join(root, 'node_modules/rolldown'));
  try {
    ensureNodeVersion();
    if (!isEquipped()) await installDependencies();
  } catch (error) {
    throw new Unequipped(error.message);
  }
  if (!isEquipped()) throw new Unequipped('les dépendances manquent : lancez « npm ci ».');
}

function fingerprint() {
  const hash = createHash('sha256').update(process.version);
  for (const file of ['package-lock.json', 'tools/bundle.mjs']) hash.update(readFileSync(join(root, file)));
  for (const folder of sources) {
    const names = readdirSync(join(root, folder), { recursive: true }).map(String).sort();
    for (const name of names) {
      if (!name.endsWith('.ts') || name.endsWith('.spec.ts') || name.endsWith('.deep.ts')) continue;
      hash.update(`\0${relative('/', name)}\0`).update(readFileSync(join(root, folder, name)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

/** The bundle's folder; two runs that start at once each build their own, and the first to finish gives it its name. */
async function bundled() {
  const folder = join(cache, fingerprint());
  if (existsSync(join(folder, 'main.mjs'))) return folder;
  mkdirSync(cache, { recursive: true });
  const building = join(cache, `building-${process.pid}`);
  await build(building);
  try {
    renameSync(building, folder);
  } catch (error) {
    if (!existsSync(join(folder, 'main.mjs'))) throw error;
    rmSync(building, { recursive: true, force: true });
  }
  forgetOldBundles(folder);
  return folder;
}

/** In a process of its own, so that planning keeps no memory of it; of a group of its own, so that Ctrl-C reaches only this one. */
async function build(folder) {
  const builder = spawn(process.execPath, [join(root, 'tools/bundle.mjs'), 'plan', folder], {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    }),
    said = [];
  builder.stderr.on('data', (piece) => said.push(piece));
  const [code] = await once(builder, 'close');
  if (code !== 0) throw new Error(Buffer.concat(said).toString());
}

/** A run that began before the sources changed may still need its own bundle: only what is a day old goes. */
function forgetOldBundles(current) {
  for (const name of readdirSync(cache)) {
    const folder = join(cache, name);
    if (folder !== current && Date.now() - statSync(folder).mtimeMs > day)
      rmSync(folder, { recursive: true, force: true });
  }
}

/** A stop that is asked for while the program is being loaded reaches it as soon as it listens; a second one kills. */
for (const signal of ['SIGINT', 'SIGTERM']) {
  let isAsked = false;
  const hold = () => {
    isAsked = process.listenerCount(signal) === 0;
  };
  process.once(signal, hold);
  const handOver = (event) => {
    if (event !== signal) return;
    process.off('newListener', handOver);
    // Once the new listener is there: Node lets go of a signal that has none.
    setImmediate(() => {
      process.off(signal, hold);
      if (isAsked) process.emit(signal, signal);
    });
  };
  process.on('newListener', handOver);
}

try {
  await equip();
  await import(pathToFileURL(join(await bundled(), 'main.mjs')).href);
} catch (error) {
  const isUnequipped = error instanceof Unequipped;
  const words = error instanceof Error ? (isUnequipped ? error.message : error.stack) : String(error);
  process.stderr.write(`plan : le programme n'a pas pu démarrer.\n${words}\n`);
  process.exitCode = isUnequipped ? unavailable : 70;
}
