import type { Transaction } from '@diurne/database';
import { PlanningRefusal } from '@diurne/planning-application';
import { openingOfDay, type OpeningCalendar } from '@diurne/planning-domain';
import type { Interval } from '@diurne/planning-engine';
import type { CivilDate, FrenchTerritory, Weekday } from '@diurne/time';

export interface UnitFrame {
  readonly id: string;
  readonly name: string;
  readonly agendaDelayMinutes: number;
  readonly timeZone: string;
}
export interface DayFrame {
  readonly revision: number;
  readonly state: 'open' | 'closed';
  readonly opening: Interval | null;
  readonly closedBecause: string | null;
}
/** Public holidays differ overseas; a zone says where the hospital stands. */
const territoryOfZone: Readonly<Record<string, FrenchTerritory>> = {
  'America/Guadeloupe': 'guadeloupe',
  'America/Cayenne': 'guyane',
  'America/Martinique': 'martinique',
  'Indian/Mayotte': 'mayotte',
  'Indian/Reunion': 'la-reunion',
};

const unitColumns = `u.id, u.name, u.agenda_delay_minutes AS "agendaDelayMinutes", e.time_zone AS "timeZone"`;

/** Those that exist, by id. */
export async function readUnits(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, UnitFrame>> {
  const rows = await tx.query<UnitFrame>(
    `SELECT ${unitColumns} FROM medical_unit u JOIN known_establishment e ON e.id = u.establishment_id WHERE u.id = ANY($1::uuid[])`,
    [[...new Set(ids)]],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** For who names no unit: only where no other could be meant. @throws PlanningRefusal `not-found` without any unit, `reference-unknown` where there are several */
export async function readOnlyUnit(tx: Transaction): Promise<UnitFrame> {
  const [unit, another] = await tx.query<UnitFrame>(
    `SELECT ${unitColumns} FROM medical_unit u JOIN known_establishment e ON e.id = u.establishment_id LIMIT 2`,
  );
  if (!unit)
    throw new PlanningRefusal(
      'not-found',
      'Aucune unité n’est encore enregistrée. Un administrateur doit d’abord en créer une.',
    );
  if (another)
    throw new PlanningRefusal(
      'reference-unknown',
      'L’établissement a plusieurs unités\u00a0: dites de laquelle vous parlez.',
    );
  return unit;
}

/** Opening of each day: as it was opened for planning, else as the calendar says today. A closure that came later lets nothing more in. */
export async function readFrames(
  tx: Transaction,
  unit: UnitFrame,
  days: readonly CivilDate[],
): Promise<ReadonlyMap<CivilDate, DayFrame>> {
  const opened = await tx.query<{
    on: CivilDate;
    revision: number;
    state: 'open' | 'closed';
    from: number;
    to: number;
  }>(
    `SELECT on_date::text AS on, revision, state, opening_from AS from, opening_to AS to FROM planning_day WHERE unit_id = $1 AND on_date = ANY($2::date[])`,
    [unit.id, days],
  );
  const calendar = await calendarsOf(tx, unit, days);
  const byDay = new Map(opened.map((row) => [row.on, row]));
  return new Map(
    days.map((on) => {
      const row = byDay.get(on);
      const answer = openingOfDay(calendar(on), on);
      return [
        on,
        {
          revision: row?.revision ?? 0,
          state: row?.state ?? 'open',
          closedBecause: answer.open ? null : answer.because,
          opening: row ? { from: row.from, to: row.to } : answer.open ? answer.opening : null,
        },
      ];
    }),
  );
}

async function calendarsOf(
  tx: Transaction,
  unit: UnitFrame,
  days: readonly CivilDate[],
): Promise<(on: CivilDate) => OpeningCalendar> {
  const openings = await tx.query<{
    weekday: Weekday;
    from: number;
    to: number;
    since: string | null;
    before: string | null;
  }>(
    `SELECT weekday, from_minute AS from, to_minute AS to, lower(valid)::text AS since, upper(valid)::text AS before FROM unit_opening WHERE unit_id = $1`,
    [unit.id],
  );
  const closures = await tx.query<{ on: CivilDate; reason: string }>(
    `SELECT on_date::text AS on, reason FROM unit_closure WHERE unit_id = $1 AND on_date = ANY($2::date[])`,
    [unit.id, days],
  );
  const territory = territoryOfZone[unit.timeZone] ?? 'metropole';
  return (on) => ({
    openings: openings.filter(
      ({ since, before }) => (since === null || since <= on) && (before === null || on < before),
    ),
    closures,
    territory,
  });
}
