// npm run restore -- file: into an empty database, with nobody at work on it.
import { resolve } from 'node:path';
import { asStarted } from '../start/demo-asked.mjs';
import { runApiCommands } from '../start/run-api-command.mjs';

export async function run([file, ...more]) {
  if (!file || more.length > 0) throw new Error('Donnez un fichier : npm run restore -- fichier.');
  Object.assign(process.env, asStarted(process.env));
  return runApiCommands([['restore', resolve(process.env.INIT_CWD ?? '.', file)]]);
}
