import type { Transaction } from '@diurne/database';
import { emit } from '@diurne/messaging';

interface Announced {
  readonly unitId: string;
  readonly on: string;
}

/** From now on the patient knows these hours. `unlessKnown`: nothing happens when they were told them before. */
export async function announceVisit(
  tx: Transaction,
  visitId: string,
  at: Date,
  { unlessKnown }: { readonly unlessKnown: boolean },
): Promise<void> {
  const [announced] = await tx.query<Announced>(
    `SELECT unit_id AS "unitId", on_date::text AS "on" FROM announce_visit($1, $2, $3)`,
    [visitId, at, unlessKnown],
  );
  if (announced) await emit(tx, at, [{ name: 'visit-announced', payload: { visitId, ...announced } }]);
}
