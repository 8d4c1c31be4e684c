import type { DayView, LaneView } from '@diurne/contracts';
import { audit, type Actor, type Database, type Transaction } from '@diurne/database';
import {
  dayFound,
  problemOfDay,
  standingVisits,
  type LedgerDay,
  type LedgerResource,
} from '@diurne/planning-application';
import { plannableStates, plannedVisitOf } from '@diurne/planning-domain';
import type { PlannedVisit, Problem } from '@diurne/planning-engine';
import type { CivilDate } from '@diurne/time';
import { readOnlyUnit, type UnitFrame } from '../ledger/day-frame.reading';
import { loadDays } from '../ledger/day-loader';
import type { PathwayVersions } from '../ledger/pathway-versions';
import { readRequests } from '../requests/list-requests.reading';
import { dayVisitViews } from './day-visit.view';
import { lastChangeView } from './last-change.view';

export class OpenDay {
  constructor(
    private readonly database: Database,
    private readonly pathways: PathwayVersions,
  ) {}

  /** A day with its lanes, visits and what waits for it; the reading of the list is traced. @throws PlanningRefusal `not-found` without any unit */
  open(actor: Actor, on: CivilDate, at: Date): Promise<DayView> {
    return this.database.transact(actor, async (tx) => {
      const { unit, day } = await this.load(tx, on);
      const standing = standingVisits(day);
      const visits = await dayVisitViews(tx, standing, this.pathways);
      const toPlace = await readRequests(
        tx,
        `r.unit_id = $1 AND r.state = ANY($2) AND $3::date BETWEEN r.wished_from AND r.wished_to`,
        [unit.id, plannableStates, on],
      );
      const names = new Map([...visits, ...toPlace].map(({ patient }) => [patient.id, patient.displayName]));
      const lastChange = await lastChangeView(tx, day, (patientId) => names.get(patientId));
      const buildId = await presentBuild(tx, unit, day);
      await audit(tx, at, {
        action: 'day-opened',
        subjectKind: 'planning-day',
        detail: { on, visits: visits.length, toPlace: toPlace.length },
      });
      return {
        on,
        unit: { id: unit.id, name: unit.name },
        timeZone: unit.timeZone,
        revision: day.revision,
        closedBecause: day.closedBecause,
        opening: day.closedBecause === null || day.revision > 0 ? day.capacity.opening : null,
        lanes: lanesOf(day),
        visits,
        toPlace,
        lastChange,
        buildId,
      };
    });
  }

  /** The day as a planning problem: what was lived is pinned, everything else may be tried by hand. No patient's name is in it. */
  problem(
    actor: Actor,
    on: CivilDate,
  ): Promise<{ revision: number; problem: Problem & { format: string }; visits: readonly PlannedVisit[] }> {
    return this.database.transact(actor, async (tx) => {
      const { day } = await this.load(tx, on);
      const visits = standingVisits(day);
      const problem = { format: 'hdj-day/1', ...problemOfDay(day, { visits, toPlace: [], keeps: () => false }) };
      return {
        revision: day.revision,
        problem,
        visits: visits.map(({ id, programme }) => plannedVisitOf(id, programme)),
      };
    });
  }

  private async load(tx: Transaction, on: CivilDate): Promise<{ unit: UnitFrame; day: LedgerDay }> {
    const unit = await readOnlyUnit(tx);
    const key = { unitId: unit.id, on };
    return { unit, day: dayFound(await loadDays(tx, [key], this.pathways), key) };
  }
}

/** Who is not there that day has no lane, unless something is booked on them all the same. */
function lanesOf(day: LedgerDay): LaneView[] {
  const used = new Set(
    standingVisits(day).flatMap(({ programme }) => [
      ...(programme.dayPlaceId ? [programme.dayPlaceId] : []),
      ...programme.steps.flatMap(({ resourceIds }) => resourceIds),
    ]),
  );
  return day.capacity.resources.filter(({ id, windows }) => windows.length > 0 || used.has(id)).map(laneOf);
}

function laneOf({ id, code, name, kind, trade, attributes, turnover, windows, break: rest }: LedgerResource): LaneView {
  return {
    resourceId: id,
    code,
    name,
    kind,
    trade,
    attributes: [...attributes],
    turnover,
    windows: [...windows],
    break: rest,
  };
}

/** A build under way, or a draft that still fits the day. */
async function presentBuild(tx: Transaction, unit: UnitFrame, { on, revision }: LedgerDay): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>(
    `SELECT id FROM day_plan WHERE unit_id = $1 AND on_date = $2 AND (state IN ('queued', 'running') OR (state = 'ready' AND base_revision = $3)) ORDER BY created_at DESC LIMIT 1`,
    [unit.id, on, revision],
  );
  return row?.id ?? null;
}
