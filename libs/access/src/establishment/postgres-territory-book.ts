import { audit, type Actor, type Database } from '@diurne/database';
import { insertTerritory, territoryOfEstablishment } from './establishments.statements';
import { TerritoryBook, type StandingTerritory, type TerritoryToSet } from './territory-book';

export class PostgresTerritoryBook extends TerritoryBook {
  constructor(private readonly database: Database) {
    super();
  }

  look(actor: Actor): Promise<StandingTerritory> {
    return this.database.transact(actor, async (tx) => {
      const [row] = await tx.run(territoryOfEstablishment, [actor.establishmentId]);
      if (!row) throw new Error('no such establishment');
      const { territory, timeZone, source, by, at } = row;
      return {
        territory,
        timeZone,
        said: source === null || by === null || at === null ? null : { source, by, at },
      };
    });
  }

  set(actor: Actor, { territory, source }: TerritoryToSet, at: Date): Promise<void> {
    return this.database.transact(actor, async (tx) => {
      await tx.run(insertTerritory, [actor.establishmentId, territory, source, actor.accountId, at]);
      await audit(tx, at, {
        action: 'territory-set',
        subjectKind: 'establishment',
        subjectId: actor.establishmentId,
        detail: { territory },
      });
    });
  }
}
