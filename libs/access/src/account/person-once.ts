import type { Transaction } from '@diurne/database';
import { NumberTaken, PersonTaken } from './person-refusals';
import { holdersOf } from './account.statements';

export interface PersonOfAccount {
  readonly rpps: string | null;
  readonly resourceId: string | null;
}

/**
 * A national number and a professional of the day are each of one account that is open: whoever asks waits for their turn.
 * `prefix`: where the two fields stand in what was asked. @throws NumberTaken | PersonTaken
 */
export async function requireOnce(
  tx: Transaction,
  { rpps, resourceId }: PersonOfAccount,
  exceptId: string | null,
  at: Date,
  prefix = '',
): Promise<void> {
  if (rpps === null && resourceId === null) return;
  const holders = await tx.run(holdersOf, [tx.actor.establishmentId, rpps, resourceId, exceptId, at]);
  const ofNumber = holders.find((holder) => holder.rpps === rpps && rpps !== null);
  if (ofNumber) throw new NumberTaken(ofNumber.display_name, prefix);
  if (holders[0]) throw new PersonTaken(holders[0].display_name, prefix);
}
