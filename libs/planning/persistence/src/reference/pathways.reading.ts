import { pathwayDefinitionShape, type PathwayView } from '@diurne/contracts';
import type { Actor, Database, Transaction } from '@diurne/database';
import { currentPathways } from './pathways.statements';

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

export function listPathways(database: Database, actor: Actor): Promise<PathwayView[]> {
  return database.transact(actor, (tx) => readPathways(tx, null));
}
