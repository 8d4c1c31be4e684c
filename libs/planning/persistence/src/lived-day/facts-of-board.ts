import { carers, type CorrectionView, type FactView, type PerformerView } from '@diurne/contracts';
import type { Transaction } from '@diurne/database';
import { whoConfirms } from '@diurne/planning-domain';
import { toLocal, type CivilDate } from '@diurne/time';
import { correctionsOfVisits, factsOfVisits } from './lived-visit.statements';
import { performersOn } from './people.statements';

/** Who may be named for a step, and who would then confirm it. */
export async function performersOf(tx: Transaction, on: CivilDate): Promise<PerformerView[]> {
  const rows = await tx.run(performersOn, [on, carers]);
  return rows.map(({ id, name, trade, resourceIds, hasAccount, isCoordinated }) => ({
    id,
    name,
    trade,
    resourceIds: [...resourceIds],
    confirmedBy: whoConfirms(hasAccount, isCoordinated),
  }));
}

export async function correctionsOf(
  tx: Transaction,
  visitIds: readonly string[],
  timeZone: string,
): Promise<ReadonlyMap<string, CorrectionView[]>> {
  const corrections = new Map<string, CorrectionView[]>();
  for (const { visitId, occurredAt, correctedAt, ...one } of await tx.run(correctionsOfVisits, [visitIds]))
    corrections.set(visitId, [
      ...(corrections.get(visitId) ?? []),
      { ...one, atMinute: toLocal(occurredAt, timeZone).minute, correctedAt: correctedAt.toISOString() },
    ]);
  return corrections;
}

export async function factsOf(
  tx: Transaction,
  visitIds: readonly string[],
  timeZone: string,
): Promise<ReadonlyMap<string, FactView[]>> {
  const facts = new Map<string, FactView[]>();
  for (const row of await tx.run(factsOfVisits, [visitIds, carers])) {
    const { visitId, occurredAt, performerConfirms, isCoordinated, ...fact } = row;
    const waitsFor = fact.awaitsConfirmation ? whoConfirms(performerConfirms, isCoordinated) : null;
    const at = { at: occurredAt.toISOString(), atMinute: toLocal(occurredAt, timeZone).minute };
    facts.set(visitId, [...(facts.get(visitId) ?? []), { ...fact, ...at, waitsFor }]);
  }
  return facts;
}
