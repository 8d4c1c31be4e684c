import type { Transaction } from '@diurne/database';
import type { DayChange } from '@diurne/planning-application';
import { nameChange } from './episodes.statements';

interface WhatChanges extends Pick<DayChange, 'reason' | 'reasonClass' | 'reasonCode'> {
  readonly verb: DayChange['verb'] | null;
}

/** For the rest of the transaction: when, why and by which verb visits change. Their episodes take it from there; who acts, the transaction says by itself. */
export async function sayWhatChanges(tx: Transaction, change: WhatChanges, at: Date): Promise<void> {
  const { verb, reason, reasonClass, reasonCode } = change;
  const said = { at: at.toISOString(), verb, reason, class: reasonClass, code: reasonCode };
  const known = Object.entries(said).filter(([, word]) => word !== null && word !== undefined);
  await tx.run(nameChange, [JSON.stringify(Object.fromEntries(known))]);
}
