import { dayKeyText, distinctDays, isActive, sameDay, type DayKey } from '@diurne/planning-domain';
import { frenchDate } from '@diurne/time';
import { PlanningRefusal, type RuleViolation } from '../refusals';
import type { ChangeSide, DayChange, Found, NextVisit, VisitSnapshot } from './day-change.value';
import { busyWith, takenBy, type Taken } from './foreign-takings';
import { dayFound } from './found';
import { refuseBarredDay, violationsOn, type DayToJudge } from './judge-day';
import type { LedgerDay, UnitNumbers } from './ledger-day.value';
import { refuseOthersResources, refusePatientsElsewhere } from './units-apart';
import { numberUnits, resourcesOf, takingsOf, type Renumbered, type Taking } from './number-units';

/** A visit as it is to be written, with its bookings. */
export interface SettledVisit {
  readonly visit: NextVisit;
  readonly existed: boolean;
  readonly units: UnitNumbers;
  /** Null: told never, or changed since. */
  readonly announcedAt: string | null;
  readonly takings: readonly Taking[];
}
/** A day that rises from `revision` to the next one. */
export interface SettledDay extends DayKey {
  readonly revision: number;
  /** The revision that this change takes back. */
  readonly undoes: number | null;
}
/** What a revision keeps of one side of a change; `numbers`: the change's own on each day that it touches, by the day's text. */
export interface RevisionSide extends ChangeSide {
  readonly numbers: Readonly<Record<string, number>>;
}
/** Rows to write, all of them or none. */
export interface Settlement {
  readonly days: readonly SettledDay[];
  readonly visits: readonly SettledVisit[];
  readonly renumbered: readonly Renumbered[];
  readonly before: RevisionSide;
  readonly after: RevisionSide;
}

/**
 * Judges every day that a change touches and numbers the units of its visits: pure, storing is another's.
 * @throws PlanningRefusal `day-closed`, `day-not-open`, a code of the clock change, `resource-of-another-unit`, `patient-already-booked`,
 * `plan-refused` with every violation of all days, `resource-already-booked`
 */
export function settleChange(found: Found, change: DayChange): Settlement {
  const touched = touchedDays(found, change);
  const toJudge = touched.map((day) => asItWillBe(day, change));
  for (const one of toJudge) refuseBarredDay(one);
  for (const one of toJudge) refuseOthersResources(one);
  refusePatientsElsewhere(toJudge);
  refuseViolations(toJudge);
  const numbered = numberByDate(toJudge);
  const resources = resourcesOf(touched);
  const visits = change.visits.map(({ before, after }): SettledVisit => ({
    visit: after,
    existed: before !== null,
    units: numbered.units.get(after.id) ?? after.units ?? before?.units ?? {},
    announcedAt: after.announced ? (after.announcedAt ?? null) : null,
    takings: takingsOf(after, resources),
  }));
  const numbers = Object.fromEntries(touched.map((day) => [dayKeyText(day), day.revision + 1]));
  return {
    days: touched.map((day) => ({
      unitId: day.unitId,
      on: day.on,
      revision: day.revision,
      undoes: change.undoes?.get(dayKeyText(day)) ?? null,
    })),
    visits,
    renumbered: numbered.renumbered,
    before: { ...sideBefore(change), numbers },
    after: { ...sideAfter(change, visits), numbers },
  };
}

/** Where a visit stood, and where it goes. */
function touchedDays(found: Found, { visits }: DayChange): readonly LedgerDay[] {
  const keys = visits.flatMap(({ before, after }): DayKey[] => (before ? [before, after] : [after]));
  return distinctDays(keys).map((key) => dayFound(found, key));
}

/** The day with its own visits to come, and with what the change gives to other units on its date as facts. */
function asItWillBe(day: LedgerDay, { visits }: DayChange): DayToJudge {
  const next = visits.map(({ after }) => after).filter(isActive);
  const leaving = new Set(visits.map(({ after }) => after.id));
  const foreign = day.foreign.filter(({ visitId }) => !leaving.has(visitId));
  const elsewhere = next.filter(({ unitId, on }) => on === day.on && unitId !== day.unitId);
  const given: readonly Taken[] = elsewhere.flatMap((visit) => takingsOf(visit, resourcesOf([day])));
  const resources = busyWith(day.capacity.resources, [...takenBy(foreign), ...given]);
  return {
    day: {
      ...day,
      foreign,
      elsewhere: day.elsewhere.filter(({ visitId }) => !leaving.has(visitId)),
      capacity: { ...day.capacity, resources },
    },
    next: next.filter((visit) => sameDay(visit, day)),
    leaving,
  };
}

function refuseViolations(days: readonly DayToJudge[]): void {
  const broken = days
    .map((one) => ({ day: one.day, violations: violationsOn(one) }))
    .filter(({ violations }) => violations.length > 0);
  const violations = broken.flatMap((one) =>
    days.length === 1 ? one.violations : one.violations.map((violation) => onItsDay(violation, one.day, days)),
  );
  const [first] = violations;
  if (!first) return;
  const others = violations.length - 1;
  const more =
    others === 1 ? 'Une autre règle n’est pas respectée.' : `${others} autres règles ne sont pas respectées.`;
  throw new PlanningRefusal('plan-refused', others === 0 ? first.message : `${first.message} ${more}`, { violations });
}

/** Hours alone say little when several days are judged. */
function onItsDay(violation: RuleViolation, day: LedgerDay, days: readonly DayToJudge[]): RuleViolation {
  const ofSeveralUnits = days.some((one) => one.day.unitId !== day.unitId);
  return {
    ...violation,
    message: `Le ${frenchDate(day.on)}${ofSeveralUnits ? `, «\u00a0${day.unitName}\u00a0»` : ''}\u00a0: ${violation.message}`,
  };
}

/** Units of a resource are shared by all who plan a date: they are numbered for all of them at once. */
function numberByDate(days: readonly DayToJudge[]): {
  readonly units: ReadonlyMap<string, UnitNumbers>;
  readonly renumbered: readonly Renumbered[];
} {
  const dates = [...new Set(days.map(({ day }) => day.on))];
  const numbered = dates.map((on) => {
    const ofDate = days.filter(({ day }) => day.on === on);
    const leaving = new Set(ofDate.flatMap((one) => [...one.leaving]));
    return numberUnits(
      ofDate.map(({ day }) => day),
      ofDate.flatMap(({ next }) => next),
      leaving,
    );
  });
  return {
    units: new Map(numbered.flatMap(({ units }) => [...units])),
    renumbered: numbered.flatMap(({ renumbered }) => renumbered),
  };
}

function sideBefore({ visits, requests }: DayChange): ChangeSide {
  return {
    visits: visits.flatMap(({ before }) => (before ? [snapshot(before, before.units, before.announcedAt)] : [])),
    requests: requests.map(({ before: { id, state, visitId } }) => ({ id, state, visitId })),
  };
}

function sideAfter({ requests }: DayChange, settled: readonly SettledVisit[]): ChangeSide {
  return {
    visits: settled.map(({ visit, units, announcedAt }) => snapshot(visit, units, announcedAt)),
    requests: requests.map(({ after: { id, state, visitId } }) => ({ id, state, visitId })),
  };
}

function snapshot(
  visit: Omit<VisitSnapshot, 'units' | 'announcedAt'>,
  units: UnitNumbers,
  announcedAt: string | null,
): VisitSnapshot {
  const { id, requestIds, patientId, unitId, on, pathwayVersionId, state, programme, announced, ending } = visit;
  return {
    id,
    requestIds,
    patientId,
    unitId,
    on,
    pathwayVersionId,
    state,
    programme,
    announced,
    ending,
    units,
    announcedAt,
  };
}
