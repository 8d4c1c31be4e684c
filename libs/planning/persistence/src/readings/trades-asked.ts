import { resourcesTaken, whatUnitLacks, type PathwayDefinition, type VisitProgramme } from '@diurne/planning-domain';
import type { LedgerResource } from '@diurne/planning-application';

type Means = Pick<
  LedgerResource,
  'id' | 'code' | 'name' | 'kind' | 'trade' | 'units' | 'attributes' | 'location' | 'homeUnitId'
>;
interface UnitAtWork {
  readonly unitId: string;
  readonly capacity: { readonly resources: readonly Means[] };
  readonly visits: readonly { readonly programme: VisitProgramme }[];
}

/** Of a unit's own work: what the pathways ask that it can hold, and what its visits stand on. */
export function tradesAsked(
  pathways: readonly { readonly definition: PathwayDefinition }[],
  days: readonly UnitAtWork[],
): ReadonlySet<string> {
  const asked = new Set<string>();
  for (const { unitId, capacity, visits } of days) {
    const means = capacity.resources.map((one) => ({ ...one, capacity: one.units }));
    const held = pathways.filter(({ definition }) => whatUnitLacks(definition, unitId, means).length === 0);
    // What takes no place could be held by any unit, and is nobody's own.
    const placed = held.filter(({ definition }) => definition.dayPlace !== null);
    const own = placed.length > 0 ? placed : held;
    const uses = own.flatMap(({ definition }) => definition.steps.flatMap((step) => step.uses));
    const taken = new Set(visits.flatMap(({ programme }) => resourcesTaken(programme)));
    for (const { id, code, trade } of capacity.resources)
      if (taken.has(id) || uses.some((use) => use.trade === trade || use.codes?.includes(code) === true))
        asked.add(trade);
  }
  return asked;
}
