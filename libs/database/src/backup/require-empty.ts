import type { Client } from 'pg';
import { BackupRefused } from './backup-format';
import { hasRows, tablesOf } from './catalogue';

/** Nothing that anybody ever entered: no table, or those of a migration that nobody used. The latter are made anew at the backup's release. @throws BackupRefused */
export async function requireEmpty(client: Client): Promise<void> {
  const { rows } = await client.query<{ migrated: boolean; any: boolean }>(`
    SELECT to_regclass('public.migrations') IS NOT NULL AS migrated,
      EXISTS (SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')) AS any`);
  const standing = rows[0] ?? { migrated: false, any: true };
  if (!standing.any) return;
  if (!standing.migrated || (await isUsed(client))) throw notEmpty();
  // Its extensions go and come back with the migrations.
  await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public; GRANT USAGE ON SCHEMA public TO PUBLIC');
}

/** Whatever is of an establishment was entered; what is of none is the law of every one. */
async function isUsed(client: Client): Promise<boolean> {
  for (const { name, columns } of await tablesOf(client))
    if (columns.includes('establishment_id') && (await hasRows(client, name))) return true;
  return false;
}

const notEmpty = (): BackupRefused =>
  new BackupRefused(
    'Cette base n’est pas vide : une sauvegarde ne se restaure que dans une base vide. / This database is not empty: a backup is restored into an empty one only.',
  );
