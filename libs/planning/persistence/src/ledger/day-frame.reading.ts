import type { RowOf, Transaction } from '@diurne/database';
import { openingOfDay, type OpeningCalendar } from '@diurne/planning-domain';
import type { Interval } from '@diurne/planning-engine';
import type { CivilDate } from '@diurne/time';
import { closuresOfDays, openedDays, openingsOfUnit, unitsById } from './day-frame.statements';

export type UnitFrame = RowOf<typeof unitsById>;
export interface DayFrame {
  readonly revision: number;
  readonly state: 'open' | 'closed';
  readonly opening: Interval | null;
  readonly closedBecause: string | null;
}

/** Those that exist, by id. */
export async function readUnits(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, UnitFrame>> {
  const rows = await tx.run(unitsById, [[...new Set(ids)]]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Opening of each day: as it was opened for planning, else as the calendar says today. A closure that came later lets nothing more in. */
export async function readFrames(
  tx: Transaction,
  unit: UnitFrame,
  days: readonly CivilDate[],
): Promise<ReadonlyMap<CivilDate, DayFrame>> {
  const opened = await tx.run(openedDays, [unit.id, days]);
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
  const openings = await tx.run(openingsOfUnit, [unit.id]);
  const closures = await tx.run(closuresOfDays, [unit.id, days]);
  const { territory } = unit;
  return (on) => ({
    openings: openings.filter(
      ({ since, before }) => (since === null || since <= on) && (before === null || on < before),
    ),
    closures,
    territory,
  });
}
