import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import {
  applicationDataSource,
  BackupRefused,
  Database,
  everyEstablishment,
  headsIn,
  patienceOfJobs,
  sealingKeyOf,
  restoreBackup,
  verifyAudit,
  type SealingKey,
} from '@diurne/database';
import { DocumentGuard, verifyDocuments } from '@diurne/discharge-persistence';
import { environmentOfProcess } from '../../config/environment';
import { CommandRefused } from '../command-refused';

/** `restore FILE`: into an empty database, then trail and signed documents are verified. */
export async function restore([file]: readonly string[]): Promise<void> {
  if (!file) throw new CommandRefused('Dites de quel fichier : restore FICHIER / Say from which file: restore FILE');
  const { databaseUrl, databaseOwnerUrl, sealingKeyFile, demo } = environmentOfProcess(['DATABASE_OWNER_URL']);
  const key = sealingKeyOf(sealingKeyFile);
  await access(file).catch(() => {
    throw new CommandRefused(`Le fichier ${file} ne se lit pas. / The file cannot be read.`);
  });
  const bytes = createReadStream(file).pipe(createGunzip());
  const role = decodeURIComponent(new URL(databaseUrl).username);
  const { manifest, tables, upgraded } = await restoreBackup(databaseOwnerUrl ?? databaseUrl, role, bytes, key).catch(
    (error: unknown) => {
      throw error instanceof BackupRefused ? new CommandRefused(error.message) : error;
    },
  );
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  process.stdout.write(
    `Restauré : la sauvegarde de ${manifest.madeAt}, ${tables.length} tables, ${rows} lignes.\n` +
      `${upgraded.length > 0 ? `Mise à jour ensuite : ${upgraded.length} migrations.\n` : ''}`,
  );
  await requireWhole(databaseUrl, manifest.heads, key, demo);
}

async function requireWhole(
  databaseUrl: string,
  heads: readonly string[],
  key: SealingKey | null,
  demo: boolean,
): Promise<void> {
  const source = await applicationDataSource(databaseUrl, [], 2, patienceOfJobs).initialize();
  const database = new Database(source);
  const known = headsIn(heads.join('\n'));
  // Heads of a backup without a key, or of another key's, are held by their digests.
  const sealed = known.every(({ seal }) => seal !== null) ? key : null;
  try {
    for (const { id, name } of await database.beforeEstablishment(everyEstablishment)) {
      const { broken, sealed: count } = await verifyAudit(database, id, { heads: known, key: sealed, anyClock: demo });
      const { verified, forged } = await verifyDocuments(database, id, new DocumentGuard(key));
      if (broken || forged.length > 0)
        throw new CommandRefused(
          `${name} : restauré tel que sauvegardé, mais la trace ou un document signé ne tient pas (lancez verify). / Restored as it was backed up, but trail or documents do not hold.`,
        );
      process.stdout.write(`${name} : trace intacte (${count} lignes), ${verified} comptes rendus signés vérifiés.\n`);
    }
  } finally {
    await source.destroy();
  }
}
