import type { ElsewhereView, WeekDayView } from '@diurne/contracts';
import type { Actor, Database, Transaction } from '@diurne/database';
import {
  dayFound,
  standingVisits,
  takingsOf,
  type LedgerDay,
  type LedgerResource,
  type Taking,
} from '@diurne/planning-application';
import { openMinutes, plannableStates, servesUnit, type DayKey } from '@diurne/planning-domain';
import { addDays, type CivilDate } from '@diurne/time';
import { loadDays } from '../ledger/day-loader';
import type { PathwayVersions } from '../ledger/pathway-versions';
import { countRequestsOfDays } from './day.statements';
import { readElsewhere } from './elsewhere.reading';

type Taken = Pick<Taking, 'resourceId' | 'from' | 'until' | 'amount'>;

export class OpenWeek {
  constructor(
    private readonly database: Database,
    private readonly pathways: PathwayVersions,
  ) {}

  /** Seven days of a unit from `monday` on: counts and loads, no patient. @throws PlanningRefusal `not-found` without that unit */
  open(actor: Actor, unitId: string, monday: CivilDate): Promise<{ unitId: string; days: WeekDayView[] }> {
    return this.database.transact(actor, async (tx) => {
      const week = [0, 1, 2, 3, 4, 5, 6].map((index) => ({ unitId, on: addDays(monday, index) }));
      const loaded = await loadDays(tx, week, this.pathways);
      const days = week.map((key) => dayFound(loaded, key));
      const waiting = await countToPlace(tx, week);
      const elsewhere = await readElsewhere(tx, days);
      return {
        unitId,
        days: days.map((day, index) => weekDay(day, elsewhere[index] ?? [], waiting.get(day.on) ?? 0)),
      };
    });
  }
}

async function countToPlace(tx: Transaction, week: readonly DayKey[]): Promise<ReadonlyMap<CivilDate, number>> {
  const rows = await tx.run(countRequestsOfDays, [week[0]?.unitId, plannableStates, week.map(({ on }) => on)]);
  return new Map(rows.map(({ on, count }) => [on, count]));
}

/** What another unit took is gone for this one too, turnover included. */
function weekDay(day: LedgerDay, elsewhere: readonly ElsewhereView[], toPlace: number): WeekDayView {
  const visits = standingVisits(day);
  const serving = day.capacity.resources.filter((resource) => servesUnit(resource, day.unitId));
  const resources = new Map(serving.map((resource) => [resource.id, resource]));
  const takings: Taken[] = [
    ...visits.flatMap((visit) => takingsOf(visit, resources)),
    ...elsewhere.map(({ resourceId, from, to, amount }) => ({ resourceId, from, until: to, amount })),
  ];
  const ofPlaces = takings.filter(({ resourceId }) => resources.get(resourceId)?.kind === 'place');
  return {
    on: day.on,
    open: day.closedBecause === null,
    closedBecause: day.closedBecause,
    visits: visits.length,
    toPlace: day.closedBecause === null ? toPlace : 0,
    dayPlaces: {
      used: mostAtOnce(ofPlaces),
      total: serving.reduce(
        (sum, { kind, windows }) =>
          kind === 'place' ? sum + Math.max(0, ...windows.map(({ capacity }) => capacity)) : sum,
        0,
      ),
    },
    loads: day.closedBecause === null ? loadsOf(serving, takings) : [],
  };
}

/** Places held at the busiest minute: turnover lets one place serve several patients of a day. */
function mostAtOnce(takings: readonly Taken[]): number {
  return Math.max(
    0,
    ...takings.map(({ from }) => takings.filter((one) => one.from <= from && from < one.until).length),
  );
}

/** By trade, the share of open unit-minutes that steps take, scarcest first; day places apart. */
function loadsOf(resources: readonly LedgerResource[], takings: readonly Taken[]): WeekDayView['loads'] {
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
