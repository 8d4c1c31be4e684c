import { audit, type Actor, type Database } from '@diurne/database';
import {
  PathwayShelf,
  type KnownReferences,
  type NewPathwayVersion,
  type PublishedVersion,
} from '@diurne/planning-application';
import { readEmptyDays } from './empty-days.reading';
import { locationSchema } from './location.schema';
import { insertPathway, insertPathwayVersion, lockPathway } from './pathways.statements';
import { readResourcesInUse } from './resources-in-use.reading';

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
      const resources = await readResourcesInUse(tx, at);
      const locations = await tx.manager.getRepository(locationSchema).find();
      const emptyDays = await readEmptyDays(tx, at);
      judge({ resources, locations: locations.map(({ code }) => code), emptyDays });
      await tx.run(insertPathway, [actor.establishmentId, version.code]);
      const [pathway] = await tx.run(lockPathway, [version.code]);
      const [row] = await tx.run(insertPathwayVersion, [
        actor.establishmentId,
        pathway?.id,
        version.name,
        version.regime,
        version.regimeSource,
        JSON.stringify(version.definition),
        at,
        actor.accountId,
      ]);
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
