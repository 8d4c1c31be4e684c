import type { Database } from '@diurne/database';
import { forgetSessions } from './user-sessions.statements';

/** Those that were over before an instant. Returns how many. */
export async function forgetUserSessions(database: Database, establishmentId: string, before: Date): Promise<number> {
  return (await database.beforeEstablishment(forgetSessions, [establishmentId, before])).length;
}
