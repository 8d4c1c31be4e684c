// npm run backup [-- file]: all that the database holds at one instant, also while people work.
import { join, resolve } from 'node:path';
import { ownerOnly } from '../processes/owner-only.mjs';
import { DATA } from '../root.mjs';
import { runApiCommands } from '../start/run-api-command.mjs';

export async function run([file, ...more]) {
  if (more.length > 0) throw new Error('Un seul fichier : npm run backup -- fichier.');
  return runApiCommands([['backup', file ? resolve(process.env.INIT_CWD ?? '.', file) : ownFile()]], { alone: false });
}

function ownFile() {
  const folder = join(DATA, 'backups');
  ownerOnly(folder);
  const file = join(folder, `diurne-${new Date().toISOString().replace(/[:.]/g, '-')}.backup.gz`);
  process.stdout.write(`${file}\n`);
  return file;
}
