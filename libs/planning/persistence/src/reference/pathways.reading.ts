import { pathwayDefinitionShape, type PathwayView } from '@diurne/contracts';
import type { Actor, Database, Transaction } from '@diurne/database';

interface PathwayRow {
  id: string;
  code: string;
  name: string;
  version_id: string;
  version: number;
  regime: PathwayView['regime'];
  regime_source: string;
  definition: unknown;
}

/** Current versions. What was stored is read through its shape again: an old version gets the defaults of later fields. */
export async function readPathways(tx: Transaction, code: string | null): Promise<PathwayView[]> {
  const rows = await tx.query<PathwayRow>(
    `SELECT p.id, p.code, v.name, v.id AS version_id, v.number AS version, v.regime, v.regime_source, v.definition
     FROM care_pathway p JOIN LATERAL (SELECT * FROM care_pathway_version WHERE pathway_id = p.id ORDER BY number DESC LIMIT 1) v ON true WHERE $1::text IS NULL OR p.code = $1 ORDER BY p.code`,
    [code],
  );
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
