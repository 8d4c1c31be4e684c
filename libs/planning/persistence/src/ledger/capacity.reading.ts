import type { RowOf, Transaction } from '@diurne/database';
import type { LedgerResource } from '@diurne/planning-application';
import { windowsOfDay, withoutHours, type AvailabilityException } from '@diurne/planning-domain';
import type { BreakRule, CapacityWindow, Location, Travel } from '@diurne/planning-engine';
import { weekdayOf, type CivilDate } from '@diurne/time';
import {
  exceptionsOfDays,
  locationsByCode,
  resourcesToPlan,
  rulesOfWeekdays,
  walkingTimes,
  writtenWindows,
} from './capacity.statements';
import { separateWindows } from './separate-windows';

export interface CapacityBook {
  readonly locations: readonly Location[];
  readonly travel: Travel;
  /** The resources of a day with that day's windows. */
  resourcesOn(on: CivilDate): readonly LedgerResource[];
  /** Those whose windows were never written down for that day, as they are when nobody is away: an absence may be taken back. */
  unwrittenOn(on: CivilDate): readonly LedgerResource[];
}
type ResourceRow = RowOf<typeof resourcesToPlan>;

/**
 * Windows are those that were written down when the day was opened for planning; a resource that has none that day follows its rules as they are now.
 * Absences are taken from either, whenever they were noted: nothing is planned on who is not there.
 */
export async function readCapacity(tx: Transaction, days: readonly CivilDate[]): Promise<CapacityBook> {
  const resources = await tx.run(resourcesToPlan);
  const written = await tx.run(writtenWindows, [days]);
  const rules = await tx.run(rulesOfWeekdays, [[...new Set(days.map(weekdayOf))]]);
  const exceptions = await tx.run(exceptionsOfDays, [days]);
  const writtenOn = byKey(written, ({ resourceId, on }) => `${resourceId} ${on}`);
  const rulesOf = byKey(rules, ({ resourceId }) => resourceId);
  const exceptionsOf = byKey(exceptions, ({ resourceId }) => resourceId);
  const present = (on: CivilDate) =>
    resources.filter(({ retiredOn, id }) => retiredOn === null || on < retiredOn || writtenOn.has(`${id} ${on}`));
  const exceptionsOn = (row: ResourceRow, on: CivilDate, kind: AvailabilityException['kind']) =>
    (exceptionsOf.get(row.id) ?? []).filter((one) => one.on === on && one.kind === kind);
  const fromRules = (row: ResourceRow, on: CivilDate) =>
    separateWindows(
      windowsOfDay(rulesOf.get(row.id) ?? [], exceptionsOn(row, on, 'extraShift'), on, row.units),
      row.units,
    );
  const windowsOf = (row: ResourceRow, on: CivilDate): readonly CapacityWindow[] =>
    withoutHours(
      writtenOn.get(`${row.id} ${on}`)?.map(({ from, to, capacity }) => ({ from, to, capacity })) ?? fromRules(row, on),
      exceptionsOn(row, on, 'absence'),
    );
  return {
    ...(await readWays(tx)),
    resourcesOn: (on) =>
      present(on).map((row) => {
        const away = exceptionsOn(row, on, 'absence').map(({ from, to }) => ({ from, to }));
        return { ...asResource(row, windowsOf(row, on)), ...(away.length === 0 ? {} : { away }) };
      }),
    unwrittenOn: (on) =>
      present(on)
        .filter(({ id }) => !writtenOn.has(`${id} ${on}`))
        .map((row) => asResource(row, fromRules(row, on))),
  };
}

async function readWays(tx: Transaction): Promise<Pick<CapacityBook, 'locations' | 'travel'>> {
  const locations = await tx.run(locationsByCode);
  const pairs = await tx.run(walkingTimes);
  return { locations, travel: { default: 0, pairs } };
}

function asResource(row: ResourceRow, windows: readonly CapacityWindow[]): LedgerResource {
  const { retiredOn: _retiredOn, breakMinutes, breakFrom, breakTo, ...resource } = row;
  const rest: BreakRule | null =
    breakMinutes === null || breakFrom === null || breakTo === null
      ? null
      : { minutes: breakMinutes, from: breakFrom, to: breakTo };
  return { ...resource, windows, busy: [], break: rest };
}

function byKey<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
