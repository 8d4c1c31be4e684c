import type { BodyOf, createUnit, UnitView } from '@diurne/contracts';
import { audit, type Actor, type Database, type Transaction } from '@diurne/database';
import { PlanningRefusal, type InputError } from '@diurne/planning-application';
import { insertOpenings, insertUnit, units } from './units.statements';

async function readUnits(tx: Transaction, unitId: string | null): Promise<UnitView[]> {
  const rows = await tx.run(units, [unitId]);
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    name: row.name,
    profile: row.profile,
    openings: row.openings,
    closures: row.closures,
    phone: row.phone,
    address: row.address,
    agendaDelayMinutes: row.agenda_delay_minutes,
  }));
}

export function listUnits(database: Database, actor: Actor): Promise<UnitView[]> {
  return database.transact(actor, (tx) => readUnits(tx, null));
}

/** @throws PlanningRefusal `input-invalid` when a weekday opens twice, `name-taken` */
export function openUnit(
  database: Database,
  actor: Actor,
  asked: BodyOf<typeof createUnit>,
  at: Date,
): Promise<UnitView> {
  const errors = asked.openings.flatMap(({ weekday }, index): InputError[] =>
    asked.openings.findIndex((one) => one.weekday === weekday) < index
      ? [{ path: `openings[${index}].weekday`, message: 'ce jour a déjà son horaire' }]
      : [],
  );
  if (errors.length > 0)
    throw new PlanningRefusal('input-invalid', 'Une unité n’a qu’un horaire d’ouverture par jour de la semaine.', {
      errors,
    });
  return database.transact(actor, async (tx) => {
    const [row] = await tx.run(insertUnit, [
      actor.establishmentId,
      asked.code,
      asked.name,
      asked.profile,
      asked.phone,
      asked.address,
      asked.agendaDelayMinutes,
    ]);
    if (!row)
      throw new PlanningRefusal('name-taken', 'Une unité porte déjà ce code. Choisissez-en un autre.', {
        errors: [{ path: 'code', message: 'code déjà pris' }],
      });
    await tx.run(insertOpenings, [actor.establishmentId, row.id, JSON.stringify(asked.openings)]);
    await audit(tx, at, { action: 'unit-opened', subjectKind: 'unit', subjectId: row.id });
    const [unit] = await readUnits(tx, row.id);
    if (!unit) throw new Error('the unit was not written');
    return unit;
  });
}
