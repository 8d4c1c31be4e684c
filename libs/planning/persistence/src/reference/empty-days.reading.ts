import type { Transaction } from '@diurne/database';
import type { DayCapacity } from '@diurne/planning-domain';
import { addDays, toLocal, weekdayOf, type CivilDate } from '@diurne/time';
import { readCapacity } from '../ledger/capacity.reading';
import { openingsByUnit } from './pathways.statements';

/** Two weeks: where somebody is away on one Monday, there is another. */
const daysAhead = 14;

/** The coming days on which a unit opens, as weeks and absences give them, with nobody on them. */
export async function readEmptyDays(tx: Transaction, at: Date): Promise<DayCapacity[]> {
  const openings = await tx.run(openingsByUnit, [at]);
  const [any] = openings;
  if (!any) return [];
  const today = toLocal(at, any.time_zone).date;
  const days = Array.from({ length: daysAhead }, (_, index): CivilDate => addDays(today, index + 1));
  const { locations, travel, resourcesOn } = await readCapacity(tx, days);
  return days.flatMap((on) =>
    openings
      .filter(({ weekday }) => weekday === weekdayOf(on))
      .map(({ unit_id: unitId, time_zone: timeZone, from_minute: from, to_minute: to, ...unit }) => ({
        unitId,
        on,
        timeZone,
        opening: { from, to },
        longestPresence: unit.longest_presence_minutes,
        notBefore: null,
        locations,
        travel,
        resources: resourcesOn(on),
      })),
  );
}
