import type { DayView, LaneView } from '@diurne/contracts';
import { audit, type Actor, type Database, type Transaction } from '@diurne/database';
import type { HowRead } from '@diurne/messaging';
import {
  dayFound,
  problemOfDay,
  standingVisits,
  toSettle,
  visitsToLive,
  type LedgerDay,
  type LedgerResource,
} from '@diurne/planning-application';
import { plannedElsewhere, plannedVisitOf, resourcesTaken, servesUnit, type DayKey } from '@diurne/planning-domain';
import type { PlannedVisit, Problem } from '@diurne/planning-engine';
import { loadDays } from '../ledger/day-loader';
import type { PathwayVersions } from '../ledger/pathway-versions';
import { showRequestsToPlace } from '../requests/list-requests.reading';
import { dayVisitViews } from './day-visit.view';
import { named } from './named-patients';
import { presentBuild } from './day.statements';
import { readElsewhere } from './elsewhere.reading';
import { lastChangeView } from './last-change.view';

export class OpenDay {
  constructor(
    private readonly database: Database,
    private readonly pathways: PathwayVersions,
  ) {}

  /** A day with its lanes, visits and what waits for it; the reading of the list is traced, unless the page answers a notice. @throws PlanningRefusal `not-found` without that unit */
  open(actor: Actor, key: DayKey, at: Date, how: HowRead = 'opened'): Promise<DayView> {
    return this.database.transact(actor, async (tx) => {
      const day = await this.load(tx, key);
      const { unitId, unitName, on, timeZone } = day;
      const standing = standingVisits(day);
      const visits = await dayVisitViews(tx, standing, this.pathways, at);
      const toPlace = await showRequestsToPlace(tx, key, at);
      const names = new Map([...visits, ...toPlace].map(({ patient }) => [patient.id, patient.displayName]));
      const lanes = lanesOf(day);
      const shown = new Set(lanes.map(({ resourceId }) => resourceId));
      const [elsewhere = []] = await readElsewhere(tx, [day]);
      const lastChange = await lastChangeView(tx, day, names);
      const [build] = await tx.run(presentBuild, [unitId, on, day.revision]);
      if (how === 'opened') {
        const patients = named([...visits, ...toPlace]);
        const detail = { unitId, on, visits: visits.length, toPlace: toPlace.length, patients };
        await audit(tx, at, { action: 'day-opened', subjectKind: 'planning-day', detail });
      }
      return {
        unitId,
        on,
        unit: { id: unitId, name: unitName },
        timeZone,
        revision: day.revision,
        closedBecause: day.closedBecause,
        opening: day.closedBecause === null || day.revision > 0 ? day.capacity.opening : null,
        lanes,
        elsewhere: elsewhere.filter(({ resourceId }) => shown.has(resourceId)),
        visits,
        toSettle: toSettleView(day),
        toPlace,
        lastChange,
        buildId: build?.id ?? null,
      };
    });
  }

  /** The day as a planning problem: what was lived is pinned, everything else may be tried by hand. No patient's name is in it. */
  problem(
    actor: Actor,
    key: DayKey,
  ): Promise<{ revision: number; problem: Problem & { format: string }; visits: readonly PlannedVisit[] }> {
    return this.database.transact(actor, async (tx) => {
      const day = await this.load(tx, key);
      const visits = visitsToLive(day);
      const problem = problemOfDay(day, { visits, toPlace: [], keeps: () => false });
      const planned = visits.map(({ id, programme }) => plannedVisitOf(id, programme));
      return {
        revision: day.revision,
        problem: { format: 'hdj-day/1', ...problem },
        visits: [...planned, ...plannedElsewhere(problem)],
      };
    });
  }

  private async load(tx: Transaction, key: DayKey): Promise<LedgerDay> {
    return dayFound(await loadDays(tx, [key], this.pathways), key);
  }
}

function toSettleView(day: LedgerDay): DayView['toSettle'] {
  const visits = new Map(day.visits.map((visit) => [visit.id, visit]));
  return toSettle(day).map(({ visitId, stepCode, resourceId }) => ({
    visitId,
    stepId: stepCode === null ? null : (visits.get(visitId)?.stepIds[stepCode] ?? null),
    resourceId,
  }));
}

/** What the unit plans with, and whatever a visit stands on all the same. Who is not there that day has no lane. */
function lanesOf(day: LedgerDay): LaneView[] {
  const used = new Set(standingVisits(day).flatMap(({ programme }) => resourcesTaken(programme)));
  return day.capacity.resources
    .filter((one) => used.has(one.id) || (one.windows.length > 0 && servesUnit(one, day.unitId)))
    .map(laneOf);
}

function laneOf({
  id,
  code,
  name,
  kind,
  trade,
  personId,
  attributes,
  turnover,
  homeUnitId,
  windows,
  break: rest,
}: LedgerResource): LaneView {
  return {
    resourceId: id,
    code,
    name,
    kind,
    trade,
    personId: personId ?? null,
    attributes: [...attributes],
    turnover,
    homeUnitId,
    windows: [...windows],
    break: rest,
  };
}
