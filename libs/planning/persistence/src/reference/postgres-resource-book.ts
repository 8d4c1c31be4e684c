import { audit, unlessTaken, type Actor, type Database } from '@diurne/database';
import { ResourceBook } from '@diurne/planning-application';
import { windowsOfResource, type Resource, type ResourceToAdd } from '@diurne/planning-domain';
import { availabilityRuleSchema, resourceSchema, resourceUnitSchema } from './resource.schema';
import { readResourcesInUse } from './resources-in-use.reading';

export class PostgresResourceBook extends ResourceBook {
  constructor(private readonly database: Database) {
    super();
  }

  add(actor: Actor, asked: ResourceToAdd, at: Date): Promise<Resource | null> {
    const { establishmentId } = actor;
    const { weekly: _, break: pause, ...resource } = asked;
    const work = this.database.transact(actor, async (tx) => {
      const written = await tx.manager.getRepository(resourceSchema).insert({
        ...resource,
        attributes: [...resource.attributes],
        establishmentId,
        breakMinutes: pause?.minutes ?? null,
        breakFrom: pause?.from ?? null,
        breakTo: pause?.to ?? null,
      });
      const id = String(written.identifiers[0]?.['id']);
      const owned = { establishmentId, resourceId: id };
      const numbers = Array.from({ length: resource.capacity }, (_one, index) => index + 1);
      await tx.manager.getRepository(resourceUnitSchema).insert(numbers.map((unitNo) => ({ ...owned, unitNo })));
      await tx.manager
        .getRepository(availabilityRuleSchema)
        .insert(windowsOfResource(asked).map((window) => ({ ...owned, ...window })));
      await audit(tx, at, { action: 'resource-added', subjectKind: 'resource', subjectId: id });
      return { ...resource, id, location: null };
    });
    return unlessTaken('resource_code_once', work);
  }

  give(actor: Actor, resourceId: string, unitId: string | null, at: Date): Promise<Resource | null> {
    return this.database.transact(actor, async (tx) => {
      await tx.manager.getRepository(resourceSchema).update({ id: resourceId }, { homeUnitId: unitId });
      const given = (await readResourcesInUse(tx, at)).find(({ id }) => id === resourceId);
      if (!given) return null;
      const detail = { unitId };
      await audit(tx, at, { action: 'resource-given', subjectKind: 'resource', subjectId: resourceId, detail });
      return given;
    });
  }

  list(actor: Actor, at: Date): Promise<readonly Resource[]> {
    return this.database.transact(actor, (tx) => readResourcesInUse(tx, at));
  }
}
