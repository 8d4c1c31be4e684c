import type {
  CancellationClass,
  ChangeReason,
  DayKey,
  DayVisit,
  RequestEvent,
  VisitEvent,
  VisitRequest,
} from '@diurne/planning-domain';
import type { LedgerDay, LedgerRequest, LedgerVisit, UnitNumbers, VisitWish } from './ledger-day.value';

export type ChangeVerb =
  | 'day-visit-booked'
  | 'day-visit-moved'
  | 'care-step-moved'
  | 'day-visit-cancelled'
  | 'last-change-undone'
  | 'day-plan-accepted';

/** A day as the author of a change saw it. */
export interface DayAsSeen extends DayKey {
  readonly revision: number;
}

/** What a change is about; the days concerned are found, locked, opened and loaded from it. */
export interface ChangeOrder {
  readonly at: Date;
  /** Their revisions are judged: one that has changed since refuses all. */
  readonly days: readonly DayAsSeen[];
  /** The days on which they stand are loaded too. */
  readonly visitIds?: readonly string[];
  readonly requestIds?: readonly string[];
  /** The last change of this day that stands is loaded, with the other days that it touched. */
  readonly undo?: DayKey;
  /** Its author wishes that no patient of this change is told of it for now. */
  readonly tellLater?: boolean | undefined;
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
  /** Of a date given up: with whom the reason lies, and which of the closed list it is. */
  readonly reasonClass?: CancellationClass | undefined;
  readonly reasonCode?: ChangeReason | undefined;
  readonly visits: readonly VisitChange[];
  readonly requests: readonly RequestChange[];
  /** Number of the revision that this change takes back, by the text of each day that it touches. */
  readonly undoes?: ReadonlyMap<string, number>;
  /** The draft that this change accepts. */
  readonly dayPlanId?: string;
  /** Only part of it: what it refused had its reason in the whole. */
  readonly partOfPlan?: boolean;
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
  /** The number it has on each day that it touched, by the day's text. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Days on which another change came after it. */
  readonly overtakenOn: readonly DayKey[];
  /** Visits of which something written since is gone, was said, or may have reached the patient. */
  readonly toldVisits: readonly string[];
}

/** What a decision may look at, all read under the lock of the days. */
export interface Found {
  /** By the day's text. */
  readonly days: ReadonlyMap<string, LedgerDay>;
  /** Those that the order names, by id. */
  readonly visits: ReadonlyMap<string, LedgerVisit>;
  readonly requests: ReadonlyMap<string, LedgerRequest>;
  readonly lastChange: StandingRevision | null;
}
export type ChangedDay = DayAsSeen;
