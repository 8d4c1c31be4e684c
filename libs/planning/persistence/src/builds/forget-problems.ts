import type { Database } from '@diurne/database';
import { forgetProblems } from './builds.statements';

/** A problem holds a whole day with everybody's needs: it is not kept once its build is long over. Returns how many. */
export async function forgetSolvedProblems(database: Database, establishmentId: string, before: Date): Promise<number> {
  const gone = await database.transact({ establishmentId, accountId: null }, (tx) => tx.run(forgetProblems, [before]));
  return gone.length;
}
