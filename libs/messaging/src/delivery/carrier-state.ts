import type { Transaction } from '@diurne/database';
import type { CarrierState } from './claim-decision';

/** One row per establishment and channel, shared by all workers, locked for the rest of the transaction. */
export async function lockCarrierState(tx: Transaction, channel: string): Promise<CarrierState> {
  await tx.query(`INSERT INTO carrier_state (establishment_id, channel) VALUES ($1, $2) ON CONFLICT DO NOTHING`, [
    tx.actor.establishmentId,
    channel,
  ]);
  const [state] = await tx.query<CarrierState>(
    `SELECT free_at AS "freeAt", failures, rests_until AS "restsUntil" FROM carrier_state WHERE channel = $1 FOR UPDATE`,
    [channel],
  );
  if (!state) throw new Error(`carrier state of ${channel} was not found`);
  return state;
}

export async function writeCarrierState(
  tx: Transaction,
  channel: string,
  { freeAt, failures, restsUntil }: CarrierState,
): Promise<void> {
  await tx.query(`UPDATE carrier_state SET free_at = $2, failures = $3, rests_until = $4 WHERE channel = $1`, [
    channel,
    freeAt,
    failures,
    restsUntil,
  ]);
}
