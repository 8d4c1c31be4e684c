import {
  dayProblem,
  holdsItsHours,
  standsOnTheDay,
  type StandingVisit,
  type VisitProgramme,
} from '@diurne/planning-domain';
import { hourInFrench, type Minutes, type Objective, type Problem, type Visit } from '@diurne/planning-engine';
import { toLocal, type CivilDate } from '@diurne/time';
import type { LedgerDay, LivedFacts, VisitWish } from './ledger-day.value';

/** A visit as the problem takes it, booked or about to be. */
export interface PlanningVisit extends VisitWish {
  readonly id: string;
  readonly patientId: string;
  readonly programme: VisitProgramme;
  readonly lived?: LivedFacts;
}
export interface RequestToPlan extends VisitWish {
  readonly id: string;
  readonly patientId: string;
}
export interface ProblemWishes<V extends PlanningVisit> {
  readonly visits: readonly V[];
  readonly toPlace: readonly RequestToPlan[];
  /** These keep their hours as facts; the others may move, apart from what was lived. */
  readonly keeps: (visit: V) => boolean;
  /** Present minute where what is chosen may not lie in the past. */
  readonly notBefore?: Minutes;
  readonly objective?: Partial<Objective>;
}

/** The engine's problem of a day, with the hours that its patients have in other units (`plannedElsewhere`). Visits are labelled by pathway and hour, resources by their name: no patient's name is in it. */
export function problemOfDay<V extends PlanningVisit>(day: LedgerDay, wishes: ProblemWishes<V>): Problem {
  const problem = dayProblem({
    capacity: { ...day.capacity, notBefore: wishes.notBefore ?? null },
    standing: wishes.visits.map((visit) => standing(visit, wishes.keeps(visit))),
    toPlace: wishes.toPlace,
    elsewhere: day.elsewhere,
    ...(wishes.objective ? { objective: wishes.objective } : {}),
  });
  const names = new Map(day.capacity.resources.map(({ id, name }) => [id, name]));
  const known = new Map<string, V>(wishes.visits.map((visit) => [visit.id, visit]));
  const labels = new Map([
    ...wishes.toPlace.map(({ id, pathwayName }) => [id, pathwayName] as const),
    ...wishes.visits.map((visit) => [visit.id, labelOf(visit)] as const),
  ]);
  return {
    ...problem,
    resources: problem.resources.map((resource) => {
      const name = names.get(resource.id) ?? resource.name;
      return name === undefined ? resource : { ...resource, name };
    }),
    visits: problem.visits.map((visit) => {
      const label = labels.get(visit.id);
      return withLivedFacts(label === undefined ? visit : { ...visit, label }, known.get(visit.id));
    }),
  };
}

/** Present minute on the day's own clock; undefined on another day: nothing of it is past, or all of it is. */
export function presentMinute(
  on: CivilDate,
  now: { readonly date: CivilDate; readonly minute: Minutes },
): Minutes | undefined {
  return now.date === on ? now.minute : undefined;
}

/** Earliest arrival that may still be chosen on a day: the unit's notice from now on. Undefined where the day is far enough. */
export function earliestChoice(
  { on, timeZone, noticeMinutes }: Pick<LedgerDay, 'on' | 'timeZone' | 'noticeMinutes'>,
  at: Date,
): Minutes | undefined {
  const noticed = toLocal(new Date(at.getTime() + noticeMinutes * 60_000), timeZone);
  if (noticed.date === on) return noticed.minute;
  return toLocal(at, timeZone).date <= on && on < noticed.date ? endOfDay : undefined;
}
const endOfDay = 1440;

export const standingVisits = (day: LedgerDay): LedgerDay['visits'] => day.visits.filter(standsOnTheDay);
/** Those that are still to be lived; what is left of the hours of the others is busy with them. */
export const visitsToLive = (day: LedgerDay): LedgerDay['visits'] => day.visits.filter(holdsItsHours);

const labelOf = (visit: PlanningVisit): string => `${visit.pathwayName} de ${hourInFrench(visit.programme.arrival)}`;

/** The state is settled by the caller's `keeps`; whatever is not kept may move. */
function standing(visit: PlanningVisit, kept: boolean): StandingVisit {
  return {
    id: visit.id,
    patientId: visit.patientId,
    priority: visit.priority,
    hours: visit.hours,
    pathway: visit.pathway,
    programme: visit.programme,
    state: 'booked',
    announced: false,
    keptByHand: kept,
  };
}

function withLivedFacts(visit: Visit, found: PlanningVisit | undefined): Visit {
  if (!found?.lived || visit.pinned) return visit;
  const { arrived, doneSteps } = found.lived;
  const planned = new Map(found.programme.steps.map((step) => [step.code, step]));
  const steps = visit.steps.map((step) => {
    const done = doneSteps.includes(step.id) ? planned.get(step.id) : undefined;
    return done
      ? { ...step, duration: done.end - done.start, pinned: { start: done.start, uses: done.resourceIds } }
      : step;
  });
  return { ...visit, steps, ...(arrived ? { pinned: { arrival: found.programme.arrival } } : {}) };
}
