import { audit, type Actor, type Database } from '@diurne/database';
import {
  PathwayShelf,
  type KnownReferences,
  type NewPathwayVersion,
  type PublishedVersion,
} from '@diurne/planning-application';

/** Versions are appended, never changed: who publishes at the same moment gets the next number. */
export class PostgresPathwayShelf extends PathwayShelf {
  constructor(private readonly database: Database) {
    super();
  }

  publish(
    actor: Actor,
    version: NewPathwayVersion,
    at: Date,
    judge: (known: KnownReferences) => void,
  ): Promise<PublishedVersion> {
    return this.database.transact(actor, async (tx) => {
      const resources = await tx.query<KnownReferences['resources'][number]>(
        `SELECT code, trade, kind, capacity, attributes FROM resource WHERE retired_on IS NULL OR retired_on > $1::timestamptz::date`,
        [at],
      );
      const locations = await tx.query<{ code: string }>(`SELECT code FROM location`);
      judge({ resources, locations: locations.map(({ code }) => code) });
      await tx.query(
        `INSERT INTO care_pathway (establishment_id, code) VALUES ($1, $2) ON CONFLICT (establishment_id, code) DO NOTHING`,
        [actor.establishmentId, version.code],
      );
      const [pathway] = await tx.query<{ id: string }>(`SELECT id FROM care_pathway WHERE code = $1 FOR UPDATE`, [
        version.code,
      ]);
      const [row] = await tx.query<{ id: string; number: number }>(
        `INSERT INTO care_pathway_version (establishment_id, pathway_id, number, name, regime, regime_source, definition, published_at, published_by)
         SELECT $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8 FROM care_pathway_version WHERE pathway_id = $2 RETURNING id, number`,
        [
          actor.establishmentId,
          pathway?.id,
          version.name,
          version.regime,
          version.regimeSource,
          JSON.stringify(version.definition),
          at,
          actor.accountId,
        ],
      );
      if (!row || !pathway) throw new Error('the pathway version was not written');
      await audit(tx, at, {
        action: 'care-pathway-published',
        subjectKind: 'care-pathway',
        subjectId: pathway.id,
        detail: { version: row.number },
      });
      return { pathwayId: pathway.id, versionId: row.id, version: row.number };
    });
  }
}
