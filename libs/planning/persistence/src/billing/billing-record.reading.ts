import type { Transaction } from '@diurne/database';
import type { BillingRecord } from '@diurne/planning-application';
import { endsOfVisits, standingGrounds, standingRegimes, standingReleases } from './billing.statements';

/** Of all these visits at once, by visit. */
export async function readBillingRecords(
  tx: Transaction,
  visitIds: readonly string[],
): Promise<ReadonlyMap<string, BillingRecord>> {
  if (visitIds.length === 0) return new Map();
  const ends = await tx.run(endsOfVisits, [visitIds]);
  const grounds = await tx.run(standingGrounds, [visitIds]);
  const regimes = new Map((await tx.run(standingRegimes, [visitIds])).map((row) => [row.visitId, row]));
  const releases = new Map((await tx.run(standingReleases, [visitIds])).map((row) => [row.visitId, row]));
  return new Map(
    ends.map(({ visitId: id, exitMode, territory }) => [
      id,
      {
        exitMode,
        territory,
        grounds: grounds.filter(({ visitId }) => visitId === id),
        decided: regimes.get(id),
        released: releases.get(id),
      },
    ]),
  );
}
