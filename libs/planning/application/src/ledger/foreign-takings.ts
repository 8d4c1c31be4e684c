import type { BusyInterval, Minutes } from '@diurne/planning-engine';
import type { ForeignTaking, LedgerResource } from './ledger-day.value';

/** Some units of a resource, gone for some minutes of a day. */
export interface Taken {
  readonly resourceId: string;
  readonly from: Minutes;
  readonly to: Minutes;
  readonly amount: number;
}

export const takenBy = (foreign: readonly ForeignTaking[]): readonly Taken[] =>
  foreign.map(({ resourceId, from, to, unitNos }) => ({ resourceId, from, to, amount: unitNos.length }));

/** Resources as a unit finds them: what others take of them are facts that it plans around. */
export function busyWith(resources: readonly LedgerResource[], taken: readonly Taken[]): readonly LedgerResource[] {
  const busy = new Map<string, BusyInterval[]>();
  for (const { resourceId, from, to, amount } of taken)
    busy.set(resourceId, [...(busy.get(resourceId) ?? []), { from, to, amount }]);
  return resources.map((resource) => ({ ...resource, busy: busy.get(resource.id) ?? [] }));
}
