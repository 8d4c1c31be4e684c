import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { sealingKeyOf, writeBackup } from '@diurne/database';
import { environmentOfProcess } from '../../config/environment';
import { CommandRefused } from '../command-refused';

/** `backup FILE`: all that the database holds at one instant, into a file that its owner alone reads and that bears its name once it is whole. */
export async function backUp([file]: readonly string[]): Promise<void> {
  if (!file)
    throw new CommandRefused('Dites dans quel fichier : backup diurne.backup.gz / Say into which file: backup FILE');
  const { databaseUrl, databaseOwnerUrl, sealingKeyFile } = environmentOfProcess(['DATABASE_OWNER_URL']);
  const key = sealingKeyOf(sealingKeyFile);
  const unfinished = `${file}.unfinished`;
  const packed = createGzip();
  const out = packed.pipe(createWriteStream(unfinished, { mode: 0o600, flush: true }));
  const written = finished(out);
  const failed = new Promise<never>((_, reject) => out.once('error', reject));
  failed.catch(() => undefined);
  written.catch(() => undefined);
  const { tables, manifest } = await Promise.race([writeBackup(databaseOwnerUrl ?? databaseUrl, packed, key), failed]);
  packed.end();
  await written;
  await rename(unfinished, file);
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  process.stdout.write(
    `Sauvegarde de ${manifest.madeAt} : ${tables.length} tables, ${rows} lignes, ${manifest.heads.length} têtes de trace.\n` +
      `${key ? '' : 'Sans SEALING_KEY_FILE : elle n’est pas scellée.\n'}`,
  );
}
