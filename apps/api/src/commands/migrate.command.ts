import { migrate } from '@diurne/database';
import { environmentOfProcess } from '../config/environment';

/** Brings the schema up to date as its owner; the application's role is the one that DATABASE_URL signs in with. */
export async function migrateDatabase(): Promise<void> {
  const { databaseUrl, databaseOwnerUrl } = environmentOfProcess(['DATABASE_OWNER_URL']);
  const applied = await migrate(databaseOwnerUrl ?? databaseUrl, decodeURIComponent(new URL(databaseUrl).username));
  process.stdout.write(
    applied.length === 0
      ? 'Base à jour : aucune migration à appliquer.\n'
      : `Migrations appliquées : ${applied.join(', ')}\n`,
  );
}
