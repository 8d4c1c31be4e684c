import type { BodyOf, createResource, ResourceView } from '@diurne/contracts';
import { audit, type Actor, type Database, type Transaction } from '@diurne/database';
import { PlanningRefusal, type InputError } from '@diurne/planning-application';

type AskedResource = BodyOf<typeof createResource>;

async function readResources(tx: Transaction, resourceId: string | null): Promise<ResourceView[]> {
  return tx.query<ResourceView>(
    `SELECT r.id, r.code, r.name, r.kind, r.trade, r.capacity, r.turnover_minutes AS turnover, r.attributes, l.code AS location
     FROM resource r LEFT JOIN location l ON l.id = r.location_id WHERE ($1::uuid IS NULL OR r.id = $1) AND (r.retired_on IS NULL OR r.retired_on > current_date) ORDER BY r.kind, r.trade, r.code`,
    [resourceId],
  );
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
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO resource (establishment_id, code, name, kind, trade, capacity, turnover_minutes, attributes, break_minutes, break_from, break_to) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       ON CONFLICT (establishment_id, code) DO NOTHING RETURNING id`,
      [
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
      ],
    );
    if (!row)
      throw new PlanningRefusal('name-taken', 'Une ressource porte déjà ce code. Choisissez-en un autre.', {
        errors: [{ path: 'code', message: 'code déjà pris' }],
      });
    await tx.query(
      `INSERT INTO resource_unit (establishment_id, resource_id, unit_no) SELECT $1, $2, generate_series(1, $3::int)`,
      [actor.establishmentId, row.id, asked.capacity],
    );
    await tx.query(
      `INSERT INTO availability_rule (establishment_id, resource_id, weekday, from_minute, to_minute, capacity)
       SELECT $1, $2, w.weekday, w."from", w."to", coalesce(w.capacity, $4::int) FROM jsonb_to_recordset($3::jsonb) AS w(weekday int, "from" int, "to" int, capacity int)`,
      [actor.establishmentId, row.id, JSON.stringify(asked.weekly), asked.capacity],
    );
    await audit(tx, at, { action: 'resource-added', subjectKind: 'resource', subjectId: row.id });
    const [resource] = await readResources(tx, row.id);
    if (!resource) throw new Error('the resource was not written');
    return resource;
  });
}
