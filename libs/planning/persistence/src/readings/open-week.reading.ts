import type { ElsewhereView, WeekDayView } from '@diurne/contracts';
import type { Actor, Database, Transaction } from '@diurne/database';
import {
  dayFound,
  standingVisits,
  takingsOf,
  toSettle,
  type LedgerDay,
  type LedgerResource,
  type Taking,
} from '@diurne/planning-application';
import { openMinutes, plannableStates, servesUnit, type DayKey } from '@diurne/planning-domain';
import { addDays, type CivilDate } from '@diurne/time';
import { loadDays } from '../ledger/day-loader';
import type { PathwayVersions } from '../ledger/pathway-versions';
import { readPathways } from '../reference/pathways.reading';
import { countRequestsOfDays } from './day.statements';
import { readElsewhere } from './elsewhere.reading';
import { tradesAsked } from './trades-asked';

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
      const asked = tradesAsked(await readPathways(tx, null), days);
      return {
        unitId,
        days: days.map((day, index) => weekDay(day, elsewhere[index] ?? [], waiting.get(day.on) ?? 0, asked)),
      };
    });
  }
}

async function countToPlace(tx: Transaction, week: readonly DayKey[]): Promise<ReadonlyMap<CivilDate, number>> {
  const rows = await tx.run(countRequestsOfDays, [week[0]?.unitId, plannableStates, week.map(({ on }) => on)]);
  return new Map(rows.map(({ on, count }) => [on, count]));
}

/** What another unit took is gone for this one too, turnover included. */
function weekDay(
  day: LedgerDay,
  elsewhere: readonly ElsewhereView[],
  toPlace: number,
  asked: ReadonlySet<string>,
): WeekDayView {
  const visits = standingVisits(day);
  const serving = day.capacity.resources.filter((resource) => servesUnit(resource, day.unitId));
  const resources = new Map(serving.map((resource) => [resource.id, resource]));
  const away: Taken[] = elsewhere.map(({ resourceId, from, to, amount }) => ({ resourceId, from, until: to, amount }));
  const takings: Taken[] = [...visits.flatMap((visit) => takingsOf(visit, resources)), ...away];
  const ofPlaces = takings.filter(({ resourceId }) => resources.get(resourceId)?.kind === 'place');
  return {
    on: day.on,
    open: day.closedBecause === null,
    closedBecause: day.closedBecause,
    visits: visits.length,
    toSettle: new Set(toSettle(day).map(({ visitId }) => visitId)).size,
    toPlace: day.closedBecause === null ? toPlace : 0,
    dayPlaces: {
      used: mostAtOnce(ofPlaces),
      total: serving.reduce(
        (sum, { kind, windows }) =>
          kind === 'place' ? sum + Math.max(0, ...windows.map(({ capacity }) => capacity)) : sum,
        0,
      ),
    },
    loads:
      day.closedBecause === null
        ? loadsOf(
            serving.filter(({ trade }) => asked.has(trade)),
            takings,
            away,
          )
        : [],
  };
}

/** Places held at the busiest minute: turnover lets one place serve several patients of a day. */
function mostAtOnce(takings: readonly Taken[]): number {
  return Math.max(
    0,
    ...takings.map(({ from }) => takings.filter((one) => one.from <= from && from < one.until).length),
  );
}

type Load = Omit<WeekDayView['loads'][number], 'trade'>;

/** By trade, the share of open unit-minutes that steps take and how much of it other units do, scarcest first; day places apart. */
function loadsOf(
  resources: readonly LedgerResource[],
  takings: readonly Taken[],
  away: readonly Taken[],
): WeekDayView['loads'] {
  const [busyOf, awayOf] = [minutesByResource(takings), minutesByResource(away)];
  const loads = new Map<string, Load>();
  for (const { id, trade, kind, windows } of resources) {
    if (kind === 'place') continue;
    const sofar = loads.get(trade) ?? { busyMinutes: 0, elsewhereMinutes: 0, openMinutes: 0 };
    loads.set(trade, {
      busyMinutes: sofar.busyMinutes + (busyOf.get(id) ?? 0),
      elsewhereMinutes: sofar.elsewhereMinutes + (awayOf.get(id) ?? 0),
      openMinutes: sofar.openMinutes + openMinutes(windows),
    });
  }
  const scarcity = ({ busyMinutes, openMinutes: open }: Load): number =>
    open === 0 ? busyMinutes : busyMinutes / open;
  return [...loads]
    .map(([trade, load]) => ({ trade, ...load }))
    .filter((load) => load.openMinutes > 0 || load.busyMinutes > 0)
    .sort((a, b) => scarcity(b) - scarcity(a) || (a.trade < b.trade ? -1 : 1));
}

function minutesByResource(takings: readonly Taken[]): ReadonlyMap<string, number> {
  const minutes = new Map<string, number>();
  for (const { resourceId, from, until, amount } of takings)
    minutes.set(resourceId, (minutes.get(resourceId) ?? 0) + (until - from) * amount);
  return minutes;
}
