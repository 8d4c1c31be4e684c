import type { DayVisit, RequestEvent, VisitEvent, VisitRequest } from '@diurne/planning-domain';
import type { CivilDate } from '@diurne/time';
import type { LedgerDay, LedgerRequest, LedgerVisit, UnitNumbers, VisitWish } from './ledger-day.value';

export type ChangeVerb =
  | 'day-visit-booked'
  | 'day-visit-moved'
  | 'care-step-moved'
  | 'day-visit-cancelled'
  | 'last-change-undone'
  | 'day-plan-accepted';

/** What a change is about; the days concerned are found, locked, opened and loaded from it. */
export interface ChangeOrder {
  readonly at: Date;
  /** The day whose revision is judged; left out, the day of the visit. */
  readonly on?: CivilDate;
  readonly expectedRevision: number;
  readonly visitId?: string;
  readonly requestIds?: readonly string[];
  /** Undoing: the last change that stands is loaded, with the other days that it touched. */
  readonly withLastChange?: boolean;
}

/** A visit's next state. `units` and `announcedAt` are only given where an earlier state is restored as it was. */
export interface NextVisit extends DayVisit, VisitWish {
  readonly units?: UnitNumbers;
  readonly announcedAt?: string | null;
}
export interface VisitChange {
  readonly before: LedgerVisit | null;
  readonly after: NextVisit;
  readonly event: VisitEvent;
}
export interface RequestChange {
  readonly before: VisitRequest;
  readonly after: VisitRequest;
  readonly event: RequestEvent;
}

export interface DayChange {
  readonly verb: ChangeVerb;
  readonly reason: string | null;
  readonly visits: readonly VisitChange[];
  readonly requests: readonly RequestChange[];
  /** Number of the revision that this change takes back, for each day it touches. */
  readonly undoes?: ReadonlyMap<CivilDate, number>;
  /** The draft that this change accepts. */
  readonly dayPlanId?: string;
}

/** A visit as a revision keeps it, in full and without a name. */
export type VisitSnapshot = DayVisit & { readonly units: UnitNumbers; readonly announcedAt: string | null };
export interface RequestSnapshot {
  readonly id: string;
  readonly state: VisitRequest['state'];
  readonly visitId: string | null;
}
export interface ChangeSide {
  readonly visits: readonly VisitSnapshot[];
  readonly requests: readonly RequestSnapshot[];
}
export interface StandingRevision {
  readonly verb: ChangeVerb;
  readonly at: Date;
  readonly before: ChangeSide;
  readonly after: ChangeSide;
  /** The number it has on each day that it touched. */
  readonly numbers: ReadonlyMap<CivilDate, number>;
  /** Days on which another change came after it. */
  readonly overtakenOn: readonly CivilDate[];
  /** Visits whose agenda left since. */
  readonly toldVisits: readonly string[];
}

/** What a decision may look at, all read under the day's lock. */
export interface Found {
  readonly day: LedgerDay;
  readonly days: ReadonlyMap<CivilDate, LedgerDay>;
  readonly visit: LedgerVisit | null;
  readonly requests: ReadonlyMap<string, LedgerRequest>;
  readonly lastChange: StandingRevision | null;
}
export interface ChangedDay {
  readonly on: CivilDate;
  readonly revision: number;
}
