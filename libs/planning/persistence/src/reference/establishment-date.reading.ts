import type { Transaction } from '@diurne/database';
import { toLocal, type CivilDate } from '@diurne/time';
import { timeZoneOfEstablishment } from './establishment-date.statements';

/** What date it is at `at` where the establishment stands. */
export async function establishmentDate(tx: Transaction, at: Date): Promise<CivilDate> {
  const [establishment] = await tx.run(timeZoneOfEstablishment, [tx.actor.establishmentId]);
  if (!establishment) throw new Error('no such establishment');
  return toLocal(at, establishment.timeZone).date;
}
