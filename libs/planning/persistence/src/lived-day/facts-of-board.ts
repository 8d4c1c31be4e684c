import {
  carers,
  entryModes,
  identityDocuments,
  reasonsNotDone,
  type CorrectionView,
  type FactView,
  type PerformerView,
  type ToldView,
} from '@diurne/contracts';
import type { Transaction } from '@diurne/database';
import type { FactDetail } from '@diurne/planning-application';
import { whoConfirms } from '@diurne/planning-domain';
import { toLocal, type CivilDate } from '@diurne/time';
import { correctionsOfVisits } from './corrections.statements';
import { factsOfVisits } from './lived-visit.statements';
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
  for (const row of await tx.run(correctionsOfVisits, [visitIds])) {
    const { id, visitId, kind, stepId, isDeath, by, reason } = row;
    const told = (at: Date, detail: FactDetail, performer: string | null): ToldView => ({
      atMinute: toLocal(at, timeZone).minute,
      performer,
      ...toldDetail(detail),
    });
    const was = told(row.occurredAt, row.detail, row.performer);
    const is = row.newAt === null ? null : told(row.newAt, row.newDetail ?? {}, row.newPerformer);
    const correctedAt = row.correctedAt.toISOString();
    const one = { id, kind, stepId, isDeath, was, is, correctedAt, by, reason };
    corrections.set(visitId, [...(corrections.get(visitId) ?? []), one]);
  }
  return corrections;
}

function toldDetail(detail: FactDetail): Omit<ToldView, 'atMinute' | 'performer'> {
  const word = (key: string): string | null => {
    const value = detail[key];
    return typeof value === 'string' ? value : null;
  };
  const oneOf = <Word extends string>(words: readonly Word[], key: string): Word | null =>
    words.find((one) => one === detail[key]) ?? null;
  const { products } = detail;
  return {
    exitMode: word('exitMode'),
    entryMode: oneOf(entryModes, 'entryMode'),
    identityDocument: oneOf(identityDocuments, 'identityDocument'),
    why: oneOf(reasonsNotDone, 'why'),
    because: word('because'),
    products: typeof products === 'object' ? products.map((product) => ({ ...product })) : [],
  };
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
    const outsideGatesSeen = fact.outsideGatesSeen.map((seen) => ({ ...seen, at: new Date(seen.at).toISOString() }));
    const at = { at: occurredAt.toISOString(), atMinute: toLocal(occurredAt, timeZone).minute };
    facts.set(visitId, [...(facts.get(visitId) ?? []), { ...fact, ...at, outsideGatesSeen, waitsFor }]);
  }
  return facts;
}
