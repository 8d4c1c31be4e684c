import type { Transaction } from '@diurne/database';
import { sameDay, type DayKey } from '@diurne/planning-domain';
import type { CivilDate } from '@diurne/time';
import type { UnitFrame } from './day-frame.reading';
import { openDay, writeDownWindows } from './day-frame.statements';
import type { LoadedDays } from './day-loader';

/**
 * Writes down a day's opening and windows the first time that it is planned, so that a later change of a rule never rewrites it.
 * The database judges bookings against these rows.
 */
export async function openDays(
  tx: Transaction,
  days: readonly DayKey[],
  { loaded, capacity }: LoadedDays,
  at: Date,
): Promise<void> {
  for (const { unit, frame, day } of loaded) {
    if (!frame.opening || !days.some((one) => sameDay(one, day))) continue;
    await tx.run(openDay, [tx.actor.establishmentId, unit.id, day.on, frame.opening.from, frame.opening.to, at]);
    await writeWindows(
      tx,
      unit,
      day.on,
      capacity
        .unwrittenOn(day.on)
        .flatMap(({ id, windows }) => windows.map((window) => ({ resource_id: id, ...window }))),
    );
  }
}

interface WindowRow {
  readonly resource_id: string;
  readonly from: number;
  readonly to: number;
  readonly capacity: number;
}

async function writeWindows(
  tx: Transaction,
  unit: UnitFrame,
  on: CivilDate,
  rows: readonly WindowRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.run(writeDownWindows, [tx.actor.establishmentId, on, JSON.stringify(rows), unit.timeZone]);
}
