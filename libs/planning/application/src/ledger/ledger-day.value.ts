import type {
  DayCapacity,
  DayKey,
  DayResource,
  DayVisit,
  PathwayDefinition,
  PresenceElsewhere,
  VisitRequest,
} from '@diurne/planning-domain';
import type { Interval, Minutes } from '@diurne/planning-engine';
import type { Performer } from '../lived-day/performer.value';

export interface LedgerResource extends DayResource {
  readonly name: string;
  readonly homeUnitName: string | null;
  /** The person whose hands or eye it is; left out: it is that person, or nobody. */
  readonly personId?: string | null;
  /** Interchangeable units, numbered from 1. */
  readonly units: number;
  /** Hours of this day at which it is noted not to be there; left out: none. Its windows are without them. */
  readonly away?: readonly Interval[];
}
/** A closed day's opening is the whole day: nothing is planned on it, and what stands on it is still judged. */
export interface LedgerCapacity extends DayCapacity {
  readonly resources: readonly LedgerResource[];
}

/** Numbers of the units that each taking of a visit has, by `takingKey`. */
export type UnitNumbers = Readonly<Record<string, readonly number[]>>;
/** The hold of the visit's place is the taking of no step. */
export const placeKey = '@place';
export const takingKey = (stepCode: string, line: number): string => `${stepCode}/${line}`;

/** What is needed to plan a visit: its pathway as it was when the visit was planned, and what was asked. */
export interface VisitWish {
  readonly pathway: PathwayDefinition;
  readonly pathwayName: string;
  /** 1 to 5. */
  readonly priority: number;
  readonly hours: Interval | null;
}

/** Standing facts of the day as lived; they can no longer be planned otherwise. */
export interface LivedFacts {
  readonly arrived: boolean;
  readonly doneSteps: readonly string[];
  /** Those of them that count: declared by their performer, or confirmed by them. */
  readonly countedSteps: readonly string[];
  /** Said not to have been done, with a reason. */
  readonly leftOutSteps?: readonly string[];
  /** Who did them, by the step's code, where somebody is named. */
  readonly performers: Readonly<Record<string, Performer>>;
}

/** A visit with what the ledger keeps beside it. */
export interface LedgerVisit extends DayVisit, VisitWish {
  /** Care step ids by code: a step keeps its id when it moves. */
  readonly stepIds: Readonly<Record<string, string>>;
  readonly units: UnitNumbers;
  /** Instant (ISO 8601) at which an agenda with these hours left. */
  readonly announcedAt: string | null;
  /** A message with these hours may be with the patient: it is on its way, or nobody knows what became of it. */
  readonly perhapsTold?: boolean;
  readonly lived: LivedFacts;
}
export interface LedgerRequest extends VisitRequest, VisitWish {
  readonly pathwayVersionId: string;
}

/** Units taken on a day by visits that another unit plans, or left of the hours of one that has ended: facts here. */
export interface ForeignTaking {
  readonly visitId: string;
  readonly key: string;
  readonly resourceId: string;
  readonly from: Minutes;
  readonly to: Minutes;
  readonly unitNos: readonly number[];
}

/** A unit's day as it stands. One that nobody has opened yet is shown as today's rules would open it, at revision 0. */
export interface LedgerDay extends DayKey {
  readonly unitName: string;
  readonly unitPhone: string;
  /** How long before an arrival the unit books at the latest. */
  readonly noticeMinutes: number;
  readonly timeZone: string;
  readonly revision: number;
  /** `closed`: lived and closed, nothing changes any more. */
  readonly state: 'open' | 'closed';
  /** Why nothing may be added to it, French; null when it is open. */
  readonly closedBecause: string | null;
  readonly capacity: LedgerCapacity;
  readonly visits: readonly LedgerVisit[];
  readonly foreign: readonly ForeignTaking[];
  /** When patients are in other units on that date. */
  readonly elsewhere: readonly PresenceElsewhere[];
}
