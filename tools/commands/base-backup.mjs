// npm run base-backup -- folder: a copy of the embedded server's folder while it works, to go back to an instant from.
import { join, resolve } from 'node:path';
import { baseBackup } from '../postgres/archive.mjs';
import { running } from '../start/database-at-hand.mjs';
import { DATA } from '../root.mjs';

export async function run([folder, ...more]) {
  if (!folder || more.length > 0) throw new Error('Donnez un dossier : npm run base-backup -- dossier.');
  const dataDir = join(DATA, 'postgres');
  const into = resolve(process.env.INIT_CWD ?? '.', folder);
  await baseBackup({ adminUrl: running(dataDir).adminUrl, dataDir, into });
  process.stdout.write(`Copie faite dans ${into}. Elle ne vaut qu’avec le journal archivé depuis (WAL_ARCHIVE).\n`);
  return 0;
}
