import type { Transaction } from '@diurne/database';
import { emit } from '@diurne/messaging';
import type { CivilDate } from '@diurne/time';
import { plannedDays } from './absences.statements';

/** Whoever looks at one of these days sees at once who is there and whether it opens; its plan is the same, and so is its revision. */
export async function tellPlannedDays(
  tx: Transaction,
  unitId: string | null,
  days: readonly CivilDate[],
  at: Date,
): Promise<void> {
  const planned = await tx.run(plannedDays, [unitId, days]);
  await emit(
    tx,
    at,
    planned.map((payload) => ({ name: 'day-changed', payload })),
  );
}
