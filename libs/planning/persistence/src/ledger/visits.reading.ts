import type { Transaction } from '@diurne/database';
import {
  placeKey,
  takingKey,
  wishOf,
  type ForeignTaking,
  type LedgerVisit,
  type LivedFacts,
} from '@diurne/planning-application';
import type { CancellationClass, ProgrammeStep, VisitState } from '@diurne/planning-domain';
import type { CivilDate } from '@diurne/time';
import { readAnswered, type AnsweredWishes } from './answered-requests.reading';
import type { UnitFrame } from './day-frame.reading';
import type { PathwayVersions } from './pathway-versions';

interface VisitRow {
  id: string;
  patientId: string;
  pathwayVersionId: string;
  unitId: string;
  on: CivilDate;
  state: VisitState;
  arrival: number;
  departure: number;
  dayPlaceId: string | null;
  announcedAt: Date | null;
  reasonClass: CancellationClass | null;
  reason: string | null;
}
interface StepRow {
  id: string;
  visitId: string;
  code: string;
  start: number;
  end: number;
  active: boolean;
}
interface BookingRow {
  visitId: string;
  own: boolean;
  on: CivilDate;
  resourceId: string;
  unitNo: number;
  code: string | null;
  line: number | null;
  from: number;
  to: number;
  state: string;
}
interface FactRow {
  visitId: string;
  kind: 'arrival' | 'stepDone';
  code: string | null;
  counts: boolean;
}
type PathwayOfVisit = Pick<LedgerVisit, 'pathway' | 'pathwayName'>;
export interface VisitsOfDays {
  on(day: CivilDate): { readonly visits: readonly LedgerVisit[]; readonly foreign: readonly ForeignTaking[] };
}

/** Minutes that the clock of the unit shows. */
const minuteOf = (bound: string, zone: string): string =>
  `(extract(epoch FROM (${bound} AT TIME ZONE ${zone}) - b.on_date::timestamp) / 60)::int`;

/** Every visit of a unit on some days, ended ones too, and what others take of the same resources. */
export async function readVisits(
  tx: Transaction,
  unit: UnitFrame,
  days: readonly CivilDate[],
  pathways: PathwayVersions,
): Promise<VisitsOfDays> {
  const visits = await tx.query<VisitRow>(
    `SELECT v.id, v.patient_id AS "patientId", v.pathway_version_id AS "pathwayVersionId", v.unit_id AS "unitId", v.on_date::text AS on, v.state, v.arrival_minute AS arrival, v.departure_minute AS departure,
       v.day_place_id AS "dayPlaceId", v.announced_at AS "announcedAt", v.cancellation_class AS "reasonClass", v.cancellation_reason AS reason
     FROM day_visit v WHERE v.unit_id = $1 AND v.on_date = ANY($2::date[]) ORDER BY v.arrival_minute, v.id`,
    [unit.id, days],
  );
  const steps = await tx.query<StepRow>(
    `SELECT s.id, s.visit_id AS "visitId", s.code, s.start_minute AS start, s.end_minute AS end, s.active FROM care_step s JOIN day_visit v ON v.id = s.visit_id
     WHERE v.unit_id = $1 AND v.on_date = ANY($2::date[]) ORDER BY s.start_minute, s.code`,
    [unit.id, days],
  );
  const bookings = await tx.query<BookingRow>(
    `SELECT b.visit_id AS "visitId", v.unit_id = $1 AND (v.active OR b.state = 'released') AS own, b.on_date::text AS on, b.resource_id AS "resourceId", b.unit_no AS "unitNo", s.code, b.line_no AS line,
       ${minuteOf('lower(b.during)', '$3')} AS from, ${minuteOf('upper(b.during)', '$3')} AS to, b.state
     FROM booking b JOIN day_visit v ON v.id = b.visit_id LEFT JOIN care_step s ON s.id = b.step_id
     WHERE b.on_date = ANY($2::date[]) AND (b.state <> 'released' OR v.unit_id = $1) ORDER BY b.unit_no`,
    [unit.id, days, unit.timeZone],
  );
  const facts = await tx.query<FactRow>(
    `SELECT f.visit_id AS "visitId", f.kind, s.code, f.counts FROM standing_fact f JOIN day_visit v ON v.id = f.visit_id LEFT JOIN care_step s ON s.id = f.step_id
     WHERE v.unit_id = $1 AND v.on_date = ANY($2::date[]) AND f.kind IN ('arrival', 'stepDone')`,
    [unit.id, days],
  );
  const answers = await readAnswered(
    tx,
    visits.map(({ id }) => id),
  );
  const versions = await pathways.read(
    tx,
    visits.map(({ pathwayVersionId }) => pathwayVersionId),
  );
  const [stepsOf, bookingsOf, factsOf] = [grouped(steps), grouped(bookings), grouped(facts)];
  const read = visits.map((row): LedgerVisit => {
    const version = versions.get(row.pathwayVersionId);
    if (!version) throw new Error(`pathway version ${row.pathwayVersionId} of visit ${row.id} cannot be read`);
    return ledgerVisit(
      row,
      { pathway: version.definition, pathwayName: version.name },
      {
        requests: answers.get(row.id),
        steps: stepsOf.get(row.id) ?? [],
        bookings: bookingsOf.get(row.id) ?? [],
        facts: factsOf.get(row.id) ?? [],
      },
    );
  });
  return {
    on: (day) => ({
      visits: read.filter(({ on }) => on === day),
      foreign: foreignTakings(bookings.filter(({ on, own, state }) => on === day && !own && state !== 'released')),
    }),
  };
}

interface RowsOfVisit {
  readonly requests: AnsweredWishes | undefined;
  readonly steps: readonly StepRow[];
  readonly bookings: readonly BookingRow[];
  readonly facts: readonly FactRow[];
}

function ledgerVisit(
  row: VisitRow,
  version: PathwayOfVisit,
  { requests, steps, bookings, facts }: RowsOfVisit,
): LedgerVisit {
  if (!requests) throw new Error(`visit ${row.id} answers no request`);
  const wish = wishOf([{ ...requests[0], ...version }, ...requests.slice(1).map((one) => ({ ...one, ...version }))]);
  const units: Record<string, number[]> = {};
  const resourceOf = new Map<string, string>();
  for (const { code, line, unitNo, resourceId } of bookings) {
    const key = code === null ? placeKey : takingKey(code, line ?? 0);
    (units[key] ??= []).push(unitNo);
    resourceOf.set(key, resourceId);
  }
  const programmeStep = ({ code, start, end }: StepRow): ProgrammeStep => {
    const uses = wish.pathway.steps.find((step) => step.code === code)?.uses ?? [];
    return { code, start, end, resourceIds: uses.flatMap((_, line) => resourceOf.get(takingKey(code, line)) ?? []) };
  };
  const {
    id,
    patientId,
    pathwayVersionId,
    unitId,
    on,
    state,
    arrival,
    departure,
    dayPlaceId,
    announcedAt,
    reasonClass,
    reason,
  } = row;
  return {
    id,
    requestIds: [requests[0].requestId, ...requests.slice(1).map(({ requestId }) => requestId)],
    patientId,
    pathwayVersionId,
    unitId,
    on,
    state,
    ...wish,
    programme: { arrival, departure, dayPlaceId, steps: steps.map(programmeStep) },
    stepIds: Object.fromEntries(steps.map((step) => [step.code, step.id])),
    units,
    announced: announcedAt !== null,
    announcedAt: announcedAt?.toISOString() ?? null,
    ending: reasonClass === null ? null : { reasonClass, reason: reason ?? '' },
    lived: livedFacts(facts),
  };
}

function livedFacts(facts: readonly FactRow[]): LivedFacts {
  const done = facts.flatMap(({ kind, code, counts }) =>
    kind === 'stepDone' && code !== null ? [{ code, counts }] : [],
  );
  return {
    arrived: facts.some(({ kind }) => kind === 'arrival'),
    doneSteps: done.map(({ code }) => code),
    countedSteps: done.filter(({ counts }) => counts).map(({ code }) => code),
  };
}

function foreignTakings(rows: readonly BookingRow[]): readonly ForeignTaking[] {
  const takings = new Map<string, ForeignTaking>();
  for (const { visitId, code, line, resourceId, from, to, unitNo } of rows) {
    const key = code === null ? placeKey : takingKey(code, line ?? 0);
    const sofar = takings.get(`${visitId} ${key}`);
    takings.set(`${visitId} ${key}`, {
      visitId,
      key,
      resourceId,
      from,
      to,
      unitNos: [...(sofar?.unitNos ?? []), unitNo],
    });
  }
  return [...takings.values()];
}

function grouped<Row extends { readonly visitId: string }>(rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.visitId);
    if (group) group.push(row);
    else groups.set(row.visitId, [row]);
  }
  return groups;
}
