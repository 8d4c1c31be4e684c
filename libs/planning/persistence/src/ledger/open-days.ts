import type { Transaction } from '@diurne/database';
import type { CivilDate } from '@diurne/time';
import type { UnitFrame } from './day-frame.reading';
import type { LoadedDays } from './day-loader';

/**
 * Writes down a day's opening and windows the first time that it is planned, so that a later change of a rule never rewrites it.
 * The database judges bookings against these rows.
 */
export async function openDays(
  tx: Transaction,
  unit: UnitFrame,
  { days, frames, capacity }: LoadedDays,
  at: Date,
): Promise<void> {
  for (const on of days.keys()) {
    const frame = frames.get(on);
    if (!frame?.opening) continue;
    await tx.query(
      `INSERT INTO planning_day (establishment_id, unit_id, on_date, opening_from, opening_to, opened_at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (establishment_id, unit_id, on_date) DO NOTHING`,
      [tx.actor.establishmentId, unit.id, on, frame.opening.from, frame.opening.to, at],
    );
    await writeWindows(
      tx,
      unit,
      on,
      capacity.unwrittenOn(on).flatMap(({ id, windows }) => windows.map((window) => ({ resource_id: id, ...window }))),
    );
  }
}

interface WindowRow {
  readonly resource_id: string;
  readonly from: number;
  readonly to: number;
  readonly capacity: number;
}

/** A window's bound that the clock skips or shows twice must not turn the range round. */
async function writeWindows(
  tx: Transaction,
  unit: UnitFrame,
  on: CivilDate,
  rows: readonly WindowRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `INSERT INTO day_window (establishment_id, resource_id, on_date, from_minute, to_minute, capacity, during)
     SELECT $1, w.resource_id, $2, w."from", w."to", w.capacity, tstzrange(least(i.a, i.b), greatest(i.a, i.b))
     FROM jsonb_to_recordset($3::jsonb) AS w(resource_id uuid, "from" int, "to" int, capacity int)
     CROSS JOIN LATERAL (SELECT local_instant($2, w."from", $4) AS a, local_instant($2, w."to", $4) AS b) i
     ON CONFLICT DO NOTHING`,
    [tx.actor.establishmentId, on, JSON.stringify(rows), unit.timeZone],
  );
}
