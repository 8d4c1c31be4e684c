import type { Transaction } from '@diurne/database';
import { emit } from '@diurne/messaging';
import { tellVisitAnnounced } from './agenda-ledger.statements';

/** From now on the patient knows these hours. `unlessKnown`: nothing happens when they were told them before. */
export async function announceVisit(
  tx: Transaction,
  visitId: string,
  at: Date,
  { unlessKnown }: { readonly unlessKnown: boolean },
): Promise<void> {
  const [announced] = await tx.run(tellVisitAnnounced, [visitId, at, unlessKnown]);
  if (announced) await emit(tx, at, [{ name: 'visit-announced', payload: { visitId, ...announced } }]);
}
