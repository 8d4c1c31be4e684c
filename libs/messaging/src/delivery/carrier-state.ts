import type { Transaction } from '@diurne/database';
import { lockState, openCarrierState, updateState } from './carrier-state.statements';
import type { CarrierState } from './claim-decision';

/** One row per establishment and channel, shared by all workers, locked for the rest of the transaction. */
export async function lockCarrierState(tx: Transaction, channel: string): Promise<CarrierState> {
  await tx.run(openCarrierState, [tx.actor.establishmentId, channel]);
  const [state] = await tx.run(lockState, [channel]);
  if (!state) throw new Error(`carrier state of ${channel} was not found`);
  return state;
}

export async function writeCarrierState(
  tx: Transaction,
  channel: string,
  { freeAt, failures, restsUntil }: CarrierState,
): Promise<void> {
  await tx.run(updateState, [channel, freeAt, failures, restsUntil]);
}
