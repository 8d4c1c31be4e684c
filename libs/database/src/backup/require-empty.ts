import type { Client } from 'pg';
import { BackupRefused } from './backup-format';

/** Nothing that anybody ever entered: no table, or those of a migration that nobody used. The latter are made anew at the backup's release. @throws BackupRefused */
export async function requireEmpty(client: Client): Promise<void> {
  const { rows } = await client.query<{ establishment: boolean; any: boolean }>(`
    SELECT to_regclass('public.establishment') IS NOT NULL AS establishment,
      EXISTS (SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')) AS any`);
  const standing = rows[0] ?? { establishment: true, any: true };
  if (!standing.any) return;
  if (!standing.establishment || (await isUsed(client))) throw notEmpty();
  // Its extensions go and come back with the migrations.
  await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public; GRANT USAGE ON SCHEMA public TO PUBLIC');
}

async function isUsed(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ used: boolean }>(`SELECT EXISTS (SELECT FROM establishment) AS used`);
  return rows[0]?.used ?? true;
}

const notEmpty = (): BackupRefused =>
  new BackupRefused(
    'Cette base n’est pas vide : une sauvegarde ne se restaure que dans une base vide. / This database is not empty: a backup is restored into an empty one only.',
  );
