import type { WeekDayView } from '@diurne/contracts';
import type { Actor, Database, Transaction } from '@diurne/database';
import {
  standingVisits,
  takingsOf,
  type LedgerDay,
  type LedgerResource,
  type Taking,
} from '@diurne/planning-application';
import { openMinutes, plannableStates } from '@diurne/planning-domain';
import { addDays, type CivilDate } from '@diurne/time';
import { readOnlyUnit, type UnitFrame } from '../ledger/day-frame.reading';
import { loadDays } from '../ledger/day-loader';
import type { PathwayVersions } from '../ledger/pathway-versions';

export class OpenWeek {
  constructor(
    private readonly database: Database,
    private readonly pathways: PathwayVersions,
  ) {}

  /** Seven days from `monday` on: counts and loads, no patient. @throws PlanningRefusal `not-found` without any unit */
  open(actor: Actor, monday: CivilDate): Promise<{ days: WeekDayView[] }> {
    return this.database.transact(actor, async (tx) => {
      const unit = await readOnlyUnit(tx);
      const week = [0, 1, 2, 3, 4, 5, 6].map((index) => addDays(monday, index));
      const waiting = await countToPlace(tx, unit, week);
      const { days } = await loadDays(
        tx,
        week.map((on) => ({ unitId: unit.id, on })),
        this.pathways,
      );
      return { days: [...days.values()].map((day) => weekDay(day, waiting.get(day.on) ?? 0)) };
    });
  }
}

async function countToPlace(
  tx: Transaction,
  unit: UnitFrame,
  week: readonly CivilDate[],
): Promise<ReadonlyMap<CivilDate, number>> {
  const rows = await tx.query<{ on: CivilDate; count: number }>(
    `SELECT d.on_date::text AS on, count(*)::int AS count FROM unnest($3::date[]) AS d(on_date) JOIN visit_request r ON d.on_date BETWEEN r.wished_from AND r.wished_to
     WHERE r.unit_id = $1 AND r.state = ANY($2) GROUP BY d.on_date`,
    [unit.id, plannableStates, week],
  );
  return new Map(rows.map(({ on, count }) => [on, count]));
}

function weekDay(day: LedgerDay, toPlace: number): WeekDayView {
  const visits = standingVisits(day);
  const resources = new Map(day.capacity.resources.map((resource) => [resource.id, resource]));
  const takings = visits.flatMap((visit) => takingsOf(visit, resources));
  const ofPlaces = takings.filter(({ resourceId }) => resources.get(resourceId)?.kind === 'place');
  return {
    on: day.on,
    open: day.closedBecause === null,
    closedBecause: day.closedBecause,
    visits: visits.length,
    toPlace: day.closedBecause === null ? toPlace : 0,
    dayPlaces: {
      used: mostAtOnce(ofPlaces),
      total: day.capacity.resources.reduce(
        (sum, { kind, windows }) =>
          kind === 'place' ? sum + Math.max(0, ...windows.map(({ capacity }) => capacity)) : sum,
        0,
      ),
    },
    loads: day.closedBecause === null ? loadsOf(day.capacity.resources, takings) : [],
  };
}

/** Places held at the busiest minute: turnover lets one place serve several patients of a day. */
function mostAtOnce(takings: readonly Taking[]): number {
  return Math.max(
    0,
    ...takings.map(({ from }) => takings.filter((one) => one.from <= from && from < one.until).length),
  );
}

/** By trade, the share of open unit-minutes that steps take, scarcest first; day places apart. */
function loadsOf(resources: readonly LedgerResource[], takings: readonly Taking[]): WeekDayView['loads'] {
  const busyOf = new Map<string, number>();
  for (const { resourceId, from, until, amount } of takings)
    busyOf.set(resourceId, (busyOf.get(resourceId) ?? 0) + (until - from) * amount);
  const loads = new Map<string, { busyMinutes: number; openMinutes: number }>();
  for (const { id, trade, kind, windows } of resources) {
    if (kind === 'place') continue;
    const sofar = loads.get(trade) ?? { busyMinutes: 0, openMinutes: 0 };
    loads.set(trade, {
      busyMinutes: sofar.busyMinutes + (busyOf.get(id) ?? 0),
      openMinutes: sofar.openMinutes + openMinutes(windows),
    });
  }
  const scarcity = ({ busyMinutes, openMinutes: open }: { busyMinutes: number; openMinutes: number }): number =>
    open === 0 ? busyMinutes : busyMinutes / open;
  return [...loads]
    .map(([trade, load]) => ({ trade, ...load }))
    .filter((load) => load.openMinutes > 0 || load.busyMinutes > 0)
    .sort((a, b) => scarcity(b) - scarcity(a) || (a.trade < b.trade ? -1 : 1));
}
