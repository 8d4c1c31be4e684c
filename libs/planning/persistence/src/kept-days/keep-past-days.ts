import type { Actor, Database, Transaction } from '@diurne/database';
import { daysOfPeriod, servesUnit } from '@diurne/planning-domain';
import { addDays, toLocal, type CivilDate } from '@diurne/time';
import { readCapacity, type CapacityBook } from '../ledger/capacity.reading';
import { readFrames, readUnits } from '../ledger/day-frame.reading';
import { keepDays, unitsToKeep } from './kept-days.statements';

/** So many days of a unit at once: whoever was away for years catches up round by round. */
const mostDays = 100;

/**
 * Writes down the days of each unit that are over: whether it was open, when, and how many places were installed. Days to come are written down
 * when they are opened; a rule that changes later does not rewrite what was.
 */
export function keepPastDays(database: Database, establishmentId: string, at: Date): Promise<number> {
  const actor: Actor = { establishmentId, accountId: null };
  return database.transact(actor, async (tx) => {
    let kept = 0;
    for (const { unitId, timeZone, since } of await tx.run(unitsToKeep)) {
      const today = toLocal(at, timeZone).date;
      if (since === null || since >= today) continue;
      kept += await keepDaysOf(
        tx,
        unitId,
        daysOfPeriod({ on: since, until: addDays(today, -1) }).slice(0, mostDays),
        at,
      );
    }
    return kept;
  });
}

async function keepDaysOf(tx: Transaction, unitId: string, days: readonly CivilDate[], at: Date): Promise<number> {
  const unit = (await readUnits(tx, [unitId])).get(unitId);
  if (!unit) return 0;
  const frames = await readFrames(tx, unit, days);
  const capacity = await readCapacity(tx, days);
  const rows = days.map((on) => {
    const frame = frames.get(on);
    // A closure that came after the day was opened for planning closes it all the same.
    const opening = frame?.closedBecause === null ? frame.opening : null;
    return {
      unit_id: unitId,
      on_date: on,
      opening_from: opening?.from ?? null,
      opening_to: opening?.to ?? null,
      closed_because: frame?.closedBecause ?? null,
      installed_places: placesOf(capacity, unitId, on),
    };
  });
  await tx.run(keepDays, [JSON.stringify(rows), tx.actor.establishmentId, at]);
  return rows.length;
}

/** Places that the unit may use that day, its own and those of all. */
function placesOf(capacity: CapacityBook, unitId: string, on: CivilDate): number {
  return capacity
    .resourcesOn(on)
    .filter((resource) => resource.kind === 'place' && servesUnit(resource, unitId))
    .reduce((sum, { windows }) => sum + Math.max(0, ...windows.map((window) => window.capacity)), 0);
}
