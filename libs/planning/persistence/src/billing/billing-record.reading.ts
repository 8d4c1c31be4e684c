import type { RowOf, Transaction } from '@diurne/database';
import type { FrenchTerritory } from '@diurne/time';
import { endsOfVisits, standingGrounds, standingRegimes } from './billing.statements';

export type StandingGround = RowOf<typeof standingGrounds>;
export type StandingRegime = RowOf<typeof standingRegimes>;

/** What a visit's class depends on beside its plan and its trace. */
export interface BillingRecord {
  readonly exitMode: string | null;
  readonly territory: FrenchTerritory;
  /** In the order in which they were written. */
  readonly grounds: readonly StandingGround[];
  readonly decided: StandingRegime | undefined;
}

/** Of all these visits at once, by visit. */
export async function readBillingRecords(
  tx: Transaction,
  visitIds: readonly string[],
): Promise<ReadonlyMap<string, BillingRecord>> {
  if (visitIds.length === 0) return new Map();
  const ends = await tx.run(endsOfVisits, [visitIds]);
  const grounds = await tx.run(standingGrounds, [visitIds]);
  const regimes = new Map((await tx.run(standingRegimes, [visitIds])).map((row) => [row.visit_id, row]));
  return new Map(
    ends.map(({ visit_id: id, exit_mode: exitMode, territory }) => [
      id,
      {
        exitMode,
        territory,
        grounds: grounds.filter(({ visit_id }) => visit_id === id),
        decided: regimes.get(id),
      },
    ]),
  );
}
