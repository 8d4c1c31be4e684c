import type { DayKey, EpisodeEvent, RequestState } from '@diurne/planning-domain';
import type { Interval } from '@diurne/planning-engine';
import type { CivilDate } from '@diurne/time';
import type { Actor } from '../actor';
import type { TestPathway } from './test-pathways';

export type HouseIds = Readonly<
  Record<
    'establishment' | 'unit' | 'otherUnit' | 'nurses' | 'physician' | 'echograph' | 'armchairs' | 'coordinator',
    string
  >
>;
export interface AskedMore {
  readonly unitId?: string;
  readonly patientId?: string;
  readonly priority?: number;
  readonly hours?: Interval;
  readonly state?: RequestState;
  readonly wishedTo?: CivilDate;
  readonly receivedAt?: string;
}

/** What a port's contract is tried on, in memory or in a database: two units, open every day until 20 h, that share two nurses' hands, one physician, one echograph with turnover and three armchairs. */
export interface HouseToPlan {
  readonly ids: HouseIds;
  readonly actor: Actor;
  newId(): string;
  /** A day of the first unit, or of the one that is named. */
  day(on: CivilDate, unitId?: string): DayKey;
  /** Its patient knows these hours from now on. */
  tell(visitId: string, at: Date): Promise<void>;
  /** Of all visits, in the order of each. */
  episodes(): Promise<readonly EpisodeEvent[]>;
  /** One more armchair, that unit's own. */
  ownArmchair(unitId: string): Promise<string>;
  /** How long visits of the first unit may last from now on. */
  limitPresence(minutes: number): Promise<void>;
  /** The nurses' eye on four patients at once. */
  watchOfNurses(): Promise<string>;
  /** A request of a new patient, validated and to the first unit unless it is said otherwise. */
  request(
    on: CivilDate,
    of?: TestPathway,
    more?: AskedMore,
  ): Promise<{ readonly requestId: string; readonly patientId: string }>;
}
