import type { Transaction } from '@diurne/database';
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
export type UnitOf = { readonly visitId?: string | undefined; readonly requestId?: string | undefined };

/** Public holidays differ overseas; a zone says where the hospital stands. */
const territoryOfZone: Readonly<Record<string, FrenchTerritory>> = {
  'America/Guadeloupe': 'guadeloupe',
  'America/Cayenne': 'guyane',
  'America/Martinique': 'martinique',
  'Indian/Mayotte': 'mayotte',
  'Indian/Reunion': 'la-reunion',
};

/** The unit of a visit or a request, else the establishment's first; null when there is none. */
export async function readUnit(tx: Transaction, { visitId, requestId }: UnitOf): Promise<UnitFrame | null> {
  const [row] = await tx.query<UnitFrame>(
    `SELECT u.id, u.name, u.agenda_delay_minutes AS "agendaDelayMinutes", e.time_zone AS "timeZone" FROM medical_unit u JOIN known_establishment e ON e.id = u.establishment_id
     WHERE ($1::uuid IS NULL OR u.id = (SELECT unit_id FROM day_visit WHERE id = $1)) AND ($2::uuid IS NULL OR u.id = (SELECT unit_id FROM visit_request WHERE id = $2))
     ORDER BY u.code LIMIT 1`,
    [visitId ?? null, requestId ?? null],
  );
  return row ?? null;
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
