// The servers that Diurne stands on: embedded, or the real ones that the environment names.
import { join, resolve } from 'node:path';
import { startMailbox } from '../mailbox/start-mailbox.mjs';
import { stopOrphan } from '../postgres/postmaster.mjs';
import { startPostgres } from '../postgres/start-postgres.mjs';

const GIVEN = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'QUEUE_URL', 'SMTP_URL'];

/** @returns {{databaseUrl?: string, ownerUrl?: string, queueUrl?: string, smtpUrl?: string}} */
export function givenServers(environment = process.env) {
  const [databaseUrl, ownerUrl, queueUrl, smtpUrl] = GIVEN.map((name) => environment[name]?.trim() || undefined);
  if (databaseUrl && !ownerUrl)
    throw new Error(
      'DATABASE_URL est donnée sans DATABASE_OWNER_URL : les migrations se font sous le rôle propriétaire. Donnez les deux.',
    );
  if (ownerUrl && !databaseUrl)
    throw new Error(
      'DATABASE_OWNER_URL est donnée sans DATABASE_URL : Diurne se connecte sous le rôle applicatif. Donnez les deux.',
    );
  return { databaseUrl, ownerUrl, queueUrl, smtpUrl };
}

function walArchive() {
  const folder = process.env.WAL_ARCHIVE?.trim();
  return folder ? resolve(process.env.INIT_CWD ?? '.', folder) : undefined;
}

/** @returns {Promise<{databaseUrl: string, ownerUrl: string, exited?: Promise<unknown>, stop: () => Promise<void>}>} */
export async function openDatabase({ databaseUrl, ownerUrl }, { data, ephemeral = false }) {
  if (databaseUrl) return { databaseUrl, ownerUrl, stop: async () => undefined };
  const dataDir = join(data, 'postgres');
  if (!ephemeral) await stopOrphan(dataDir);
  const postgres = await startPostgres(ephemeral ? { ephemeral } : { dataDir, archive: walArchive() });
  return { databaseUrl: postgres.appUrl, ownerUrl: postgres.ownerUrl, exited: postgres.exited, stop: postgres.stop };
}

/** @returns {Promise<{smtpUrl: string, url?: string, stop: () => Promise<void>}>} */
export async function openMail({ smtpUrl }, { data, webPort }) {
  if (smtpUrl) return { smtpUrl, stop: async () => undefined };
  return startMailbox({ folder: join(data, 'mailbox'), webPort });
}
