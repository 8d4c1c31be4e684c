import type { RowOf, Transaction } from '@diurne/database';
import {
  placeKey,
  takingKey,
  wishOf,
  type ForeignTaking,
  type LedgerVisit,
  type LivedFacts,
} from '@diurne/planning-application';
import { holdsItsHours, type ProgrammeStep } from '@diurne/planning-domain';
import type { CivilDate } from '@diurne/time';
import { readAnswered, type AnsweredWishes } from './answered-requests.reading';
import type { UnitFrame } from './day-frame.reading';
import type { PathwayVersions } from './pathway-versions';
import { bookingsOfDays, livedFactsOfDays, stepsOfDays, visitsOfDays } from './visits.statements';

type VisitRow = RowOf<typeof visitsOfDays>;
type StepRow = RowOf<typeof stepsOfDays>;
type BookingRow = RowOf<typeof bookingsOfDays>;
type FactRow = RowOf<typeof livedFactsOfDays>;
type PathwayOfVisit = Pick<LedgerVisit, 'pathway' | 'pathwayName'>;
export interface VisitsOfDays {
  on(day: CivilDate): { readonly visits: readonly LedgerVisit[]; readonly foreign: readonly ForeignTaking[] };
}

/** Every visit of a unit on some days, ended ones too, and what others take of the same resources. */
export async function readVisits(
  tx: Transaction,
  unit: UnitFrame,
  days: readonly CivilDate[],
  pathways: PathwayVersions,
): Promise<VisitsOfDays> {
  const visits = await tx.run(visitsOfDays, [unit.id, days]);
  const steps = await tx.run(stepsOfDays, [unit.id, days]);
  const bookings = await tx.run(bookingsOfDays, [unit.id, days, unit.timeZone]);
  const facts = await tx.run(livedFactsOfDays, [unit.id, days]);
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
      foreign: foreignTakings(bookings.filter((one) => one.on === day && isFactHere(one))),
    }),
  };
}

/** What another unit plans, and what is left of the hours of a visit that has ended. */
const isFactHere = ({ own, state, visitState }: BookingRow): boolean =>
  state !== 'released' && !(own && holdsItsHours({ state: visitState }));

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
    perhapsTold,
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
    perhapsTold,
    ending: reasonClass === null ? null : { reasonClass, reason: reason ?? '' },
    lived: livedFacts(facts),
  };
}

function livedFacts(facts: readonly FactRow[]): LivedFacts {
  const done = facts.flatMap(({ kind, code, counts, performerId: id, trade }) =>
    kind === 'stepDone' && code !== null
      ? [{ code, counts, by: id === null || trade === null ? null : { id, trade } }]
      : [],
  );
  return {
    arrived: facts.some(({ kind }) => kind === 'arrival'),
    doneSteps: done.map(({ code }) => code),
    countedSteps: done.filter(({ counts }) => counts).map(({ code }) => code),
    ...leftOut(facts),
    performers: Object.fromEntries(done.flatMap(({ code, by }) => (by === null ? [] : [[code, by]]))),
  };
}

function leftOut(facts: readonly FactRow[]): Pick<LivedFacts, 'leftOutSteps'> {
  const codes = facts.flatMap(({ kind, code }) => (kind === 'stepNotDone' && code !== null ? [code] : []));
  return codes.length === 0 ? {} : { leftOutSteps: codes };
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
