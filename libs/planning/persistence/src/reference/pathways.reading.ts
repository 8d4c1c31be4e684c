import { pathwayDefinitionShape, type PathwayView } from '@diurne/contracts';
import type { Actor, Database, Transaction } from '@diurne/database';
import { whatUnitLacks } from '@diurne/planning-domain';
import { currentPathways } from './pathways.statements';
import { readResourcesInUse } from './resources-in-use.reading';

/** Current versions. What was stored is read through its shape again: an old version gets the defaults of later fields. */
export async function readPathways(tx: Transaction, code: string | null): Promise<PathwayView[]> {
  const rows = await tx.run(currentPathways, [code]);
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    name: row.name,
    versionId: row.version_id,
    version: row.version,
    regime: row.regime,
    regimeSource: row.regime_source,
    definition: pathwayDefinitionShape.parse(row.definition),
  }));
}

/** Of a unit: without those that neither its own resources nor the shared ones could ever hold. */
export function listPathways(
  database: Database,
  actor: Actor,
  unitId: string | null,
  at: Date,
): Promise<PathwayView[]> {
  return database.transact(actor, async (tx) => {
    const pathways = await readPathways(tx, null);
    if (unitId === null) return pathways;
    const resources = await readResourcesInUse(tx, at);
    return pathways.filter(({ definition }) => whatUnitLacks(definition, unitId, resources).length === 0);
  });
}
