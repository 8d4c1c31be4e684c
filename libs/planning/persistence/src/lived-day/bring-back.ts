import type { Transaction } from '@diurne/database';
import { emit } from '@diurne/messaging';
import { LivedDayRefusal, type ReturnOfEnded, type WhatCameBack } from '@diurne/planning-application';
import { frenchDate } from '@diurne/time';
import { writeTrace, type HowTraced } from './write-trace';

/** Who was told of the visit hears nothing of its return before somebody lets it. */
export async function bringBack(
  tx: Transaction,
  { visit, back, otherwise }: ReturnOfEnded['visits'][number],
  how: HowTraced,
): Promise<WhatCameBack> {
  const { id: visitId, unitId, on } = visit;
  const notBecause =
    back === null ? `Le ${frenchDate(on)} est passé.` : await orTaken(() => writeTrace(tx, visit, back, how));
  if (notBecause !== null) await writeTrace(tx, visit, otherwise, how);
  else if (back?.event) await emit(tx, how.at, [{ name: 'telling-held', payload: { visitId, unitId, on } }]);
  return { visitId, notBecause };
}

/** Who has the hours, when they are not free: nothing was written then. */
async function orTaken(write: () => Promise<void>): Promise<string | null> {
  try {
    await write();
    return null;
  } catch (refusal) {
    if (refusal instanceof LivedDayRefusal && refusal.code === 'resource-already-booked') return refusal.message;
    throw refusal;
  }
}
