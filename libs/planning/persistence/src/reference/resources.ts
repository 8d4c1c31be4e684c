import type { BodyOf, createResource, ResourceView } from '@diurne/contracts';
import { audit, type Actor, type Database, type Transaction } from '@diurne/database';
import { PlanningRefusal, type InputError } from '@diurne/planning-application';
import { insertAvailability, insertResource, insertResourceUnits, resources } from './resources.statements';

type AskedResource = BodyOf<typeof createResource>;

async function readResources(tx: Transaction, resourceId: string | null): Promise<ResourceView[]> {
  return tx.run(resources, [resourceId]);
}

export function listResources(database: Database, actor: Actor): Promise<ResourceView[]> {
  return database.transact(actor, (tx) => readResources(tx, null));
}

/** Shifts that overlap add up, and no more units may be present at once than there are. */
export function faultsOfResource({ weekly, capacity, break: pause }: AskedResource): InputError[] {
  const errors = weekly.flatMap((rule, index): InputError[] => {
    const present = weekly
      .filter((other) => other.weekday === rule.weekday && other.from <= rule.from && rule.from < other.to)
      .reduce((sum, other) => sum + (other.capacity ?? capacity), 0);
    return present > capacity
      ? [{ path: `weekly[${index}]`, message: `${present} à la fois, pour une capacité de ${capacity}` }]
      : [];
  });
  return pause && pause.minutes > pause.to - pause.from
    ? [...errors, { path: 'break.minutes', message: 'la pause dépasse la plage où elle se prend' }]
    : errors;
}

/** With its numbered units and weekly availability. @throws PlanningRefusal `input-invalid`, `name-taken` */
export function addResource(database: Database, actor: Actor, asked: AskedResource, at: Date): Promise<ResourceView> {
  const errors = faultsOfResource(asked);
  if (errors.length > 0)
    throw new PlanningRefusal('input-invalid', 'Les disponibilités ne sont pas cohérentes.', { errors });
  return database.transact(actor, async (tx) => {
    const [row] = await tx.run(insertResource, [
      actor.establishmentId,
      asked.code,
      asked.name,
      asked.kind,
      asked.trade,
      asked.capacity,
      asked.turnover,
      asked.attributes,
      asked.break?.minutes ?? null,
      asked.break?.from ?? null,
      asked.break?.to ?? null,
    ]);
    if (!row)
      throw new PlanningRefusal('name-taken', 'Une ressource porte déjà ce code. Choisissez-en un autre.', {
        errors: [{ path: 'code', message: 'code déjà pris' }],
      });
    await tx.run(insertResourceUnits, [actor.establishmentId, row.id, asked.capacity]);
    await tx.run(insertAvailability, [actor.establishmentId, row.id, JSON.stringify(asked.weekly), asked.capacity]);
    await audit(tx, at, { action: 'resource-added', subjectKind: 'resource', subjectId: row.id });
    const [resource] = await readResources(tx, row.id);
    if (!resource) throw new Error('the resource was not written');
    return resource;
  });
}
