import type { Transaction } from '@diurne/database';
import type { LedgerResource } from '@diurne/planning-application';
import { windowsOfDay, type AvailabilityException, type AvailabilityRule } from '@diurne/planning-domain';
import type { BreakRule, CapacityWindow, Location, Travel } from '@diurne/planning-engine';
import { weekdayOf, type CivilDate } from '@diurne/time';
import { separateWindows } from './separate-windows';

export interface CapacityBook {
  readonly locations: readonly Location[];
  readonly travel: Travel;
  /** The resources of a day with that day's windows. */
  resourcesOn(on: CivilDate): readonly LedgerResource[];
  /** Those whose windows were never written down for that day. */
  unwrittenOn(on: CivilDate): readonly LedgerResource[];
}
type ResourceRow = Omit<LedgerResource, 'windows' | 'busy' | 'break'> & {
  readonly retiredOn: string | null;
  readonly breakMinutes: number | null;
  readonly breakFrom: number | null;
  readonly breakTo: number | null;
};
interface OfResource {
  readonly resourceId: string;
}

/** Windows are those that were written down when the day was opened for planning; a resource that has none that day follows its rules as they are now. */
export async function readCapacity(tx: Transaction, days: readonly CivilDate[]): Promise<CapacityBook> {
  const resources = await tx.query<ResourceRow>(
    `SELECT r.id, r.code, r.name, r.kind, r.trade, r.capacity AS units, r.turnover_minutes AS turnover, r.attributes, l.code AS location, r.starts,
       r.break_minutes AS "breakMinutes", r.break_from AS "breakFrom", r.break_to AS "breakTo", r.retired_on::text AS "retiredOn"
     FROM resource r LEFT JOIN location l ON l.id = r.location_id ORDER BY r.kind, r.code`,
  );
  const written = await tx.query<OfResource & CapacityWindow & { on: CivilDate }>(
    `SELECT resource_id AS "resourceId", on_date::text AS on, from_minute AS from, to_minute AS to, capacity FROM day_window WHERE on_date = ANY($1::date[]) ORDER BY from_minute`,
    [days],
  );
  const rules = await tx.query<OfResource & AvailabilityRule>(
    `SELECT resource_id AS "resourceId", weekday, from_minute AS from, to_minute AS to, capacity, lower(valid)::text AS "validFrom", upper(valid)::text AS "validBefore" FROM availability_rule
     WHERE weekday = ANY($1::int[])`,
    [[...new Set(days.map(weekdayOf))]],
  );
  const exceptions = await tx.query<OfResource & AvailabilityException>(
    `SELECT resource_id AS "resourceId", on_date::text AS on, from_minute AS from, to_minute AS to, CASE kind WHEN 'absent' THEN 'absence' ELSE 'extraShift' END AS kind, reason
     FROM availability_exception WHERE on_date = ANY($1::date[])`,
    [days],
  );
  const writtenOn = byKey(written, ({ resourceId, on }) => `${resourceId} ${on}`);
  const rulesOf = byKey(rules, ({ resourceId }) => resourceId);
  const exceptionsOf = byKey(exceptions, ({ resourceId }) => resourceId);
  const present = (on: CivilDate) =>
    resources.filter(({ retiredOn, id }) => retiredOn === null || on < retiredOn || writtenOn.has(`${id} ${on}`));
  const fromRules = (row: ResourceRow, on: CivilDate) =>
    separateWindows(windowsOfDay(rulesOf.get(row.id) ?? [], exceptionsOf.get(row.id) ?? [], on, row.units), row.units);
  const windowsOf = (row: ResourceRow, on: CivilDate): readonly CapacityWindow[] =>
    writtenOn.get(`${row.id} ${on}`)?.map(({ from, to, capacity }) => ({ from, to, capacity })) ?? fromRules(row, on);
  return {
    ...(await readWays(tx)),
    resourcesOn: (on) => present(on).map((row) => asResource(row, windowsOf(row, on))),
    unwrittenOn: (on) =>
      present(on)
        .filter(({ id }) => !writtenOn.has(`${id} ${on}`))
        .map((row) => asResource(row, fromRules(row, on))),
  };
}

/** Locations go by their code, as pathways name them. */
async function readWays(tx: Transaction): Promise<Pick<CapacityBook, 'locations' | 'travel'>> {
  const locations = await tx.query<Location>(`SELECT code AS id, name FROM location ORDER BY code`);
  const pairs = await tx.query<{ from: string; to: string; minutes: number }>(
    `SELECT f.code AS from, t.code AS to, w.minutes FROM walking_time w JOIN location f ON f.id = w.from_location_id JOIN location t ON t.id = w.to_location_id ORDER BY f.code, t.code`,
  );
  return { locations, travel: { default: 0, pairs } };
}

function asResource(row: ResourceRow, windows: readonly CapacityWindow[]): LedgerResource {
  const {
    id,
    code,
    name,
    kind,
    trade,
    units,
    turnover,
    attributes,
    location,
    starts,
    breakMinutes,
    breakFrom,
    breakTo,
  } = row;
  const rest: BreakRule | null =
    breakMinutes === null || breakFrom === null || breakTo === null
      ? null
      : { minutes: breakMinutes, from: breakFrom, to: breakTo };
  return { id, code, name, kind, trade, units, turnover, attributes, location, starts, windows, busy: [], break: rest };
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
