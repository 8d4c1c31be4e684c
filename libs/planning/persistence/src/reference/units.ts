import type { BodyOf, createUnit, UnitView } from '@diurne/contracts';
import { audit, type Actor, type Database, type Transaction } from '@diurne/database';
import { PlanningRefusal, type InputError } from '@diurne/planning-application';

interface UnitRow {
  id: string;
  code: string;
  name: string;
  profile: UnitView['profile'];
  phone: string;
  address: string;
  agenda_delay_minutes: number;
  openings: UnitView['openings'];
  closures: UnitView['closures'];
}

async function readUnits(tx: Transaction, unitId: string | null): Promise<UnitView[]> {
  const rows = await tx.query<UnitRow>(
    `SELECT u.id, u.code, u.name, u.profile, u.phone, u.address, u.agenda_delay_minutes,
       coalesce((SELECT jsonb_agg(jsonb_build_object('weekday', o.weekday, 'from', o.from_minute, 'to', o.to_minute) ORDER BY o.weekday, o.from_minute) FROM unit_opening o WHERE o.unit_id = u.id AND o.valid @> current_date), '[]') AS openings,
       coalesce((SELECT jsonb_agg(jsonb_build_object('on', c.on_date, 'reason', c.reason) ORDER BY c.on_date) FROM unit_closure c WHERE c.unit_id = u.id), '[]') AS closures
     FROM medical_unit u WHERE $1::uuid IS NULL OR u.id = $1 ORDER BY u.code`,
    [unitId],
  );
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
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO medical_unit (establishment_id, code, name, profile, phone, address, agenda_delay_minutes) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (establishment_id, code) DO NOTHING RETURNING id`,
      [
        actor.establishmentId,
        asked.code,
        asked.name,
        asked.profile,
        asked.phone,
        asked.address,
        asked.agendaDelayMinutes,
      ],
    );
    if (!row)
      throw new PlanningRefusal('name-taken', 'Une unité porte déjà ce code. Choisissez-en un autre.', {
        errors: [{ path: 'code', message: 'code déjà pris' }],
      });
    await tx.query(
      `INSERT INTO unit_opening (establishment_id, unit_id, weekday, from_minute, to_minute) SELECT $1, $2, o.weekday, o."from", o."to" FROM jsonb_to_recordset($3::jsonb) AS o(weekday int, "from" int, "to" int)`,
      [actor.establishmentId, row.id, JSON.stringify(asked.openings)],
    );
    await audit(tx, at, { action: 'unit-opened', subjectKind: 'unit', subjectId: row.id });
    const [unit] = await readUnits(tx, row.id);
    if (!unit) throw new Error('the unit was not written');
    return unit;
  });
}
