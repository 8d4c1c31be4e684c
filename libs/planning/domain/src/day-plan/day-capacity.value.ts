import type {
  BreakRule,
  BusyInterval,
  CapacityWindow,
  Interval,
  Location,
  Minutes,
  ResourceKind,
  Travel,
} from '@diurne/planning-engine';
import type { CivilDate } from '@diurne/time';
import type { Homed } from '../capacity/home-unit';

/** A resource as one day finds it: its windows are those of that day. */
export interface DayResource extends Homed {
  readonly id: string;
  readonly code: string;
  readonly kind: ResourceKind;
  /** Profession or kind of platform, French; what a pathway's `uses` asks for. */
  readonly trade: string;
  readonly turnover: Minutes;
  readonly attributes: readonly string[];
  /** A location's id. */
  readonly location: string | null;
  readonly windows: readonly CapacityWindow[];
  readonly busy: readonly BusyInterval[];
  readonly break: BreakRule | null;
  /** Fixed hours of group sessions; null: any. */
  readonly starts: readonly Minutes[] | null;
}

export interface DayCapacity {
  /** Of the unit whose day it is; the resources may be those of the whole house. */
  readonly unitId: string;
  readonly on: CivilDate;
  readonly timeZone: string;
  readonly opening: Interval;
  /** Of the unit: no visit of its day is planned longer. */
  readonly longestPresence: Minutes;
  /** Present minute of a day under way. */
  readonly notBefore: Minutes | null;
  readonly locations: readonly Location[];
  readonly travel: Travel;
  readonly resources: readonly DayResource[];
}
