import type { DayKey } from '../day-key/day-key.value';
import type { VisitProgramme } from './visit-programme.value';

export type VisitState =
  | 'held'
  | 'booked'
  | 'confirmed'
  | 'arrived'
  | 'inProgress'
  | 'left'
  | 'closed'
  | 'cancelled'
  | 'postponed'
  | 'noShow'
  | 'unscheduled';
/** Who the reason for not coming lies with. */
export type CancellationClass = 'patient' | 'professional' | 'establishment';

/** On its unit's day. */
export interface DayVisit extends DayKey {
  readonly id: string;
  /** Those that it answers; the first one's pathway is planned. */
  readonly requestIds: readonly [string, ...string[]];
  readonly patientId: string;
  readonly pathwayVersionId: string;
  readonly state: VisitState;
  readonly programme: VisitProgramme;
  /** The patient has been told these hours. */
  readonly announced: boolean;
  readonly ending: { readonly reasonClass: CancellationClass; readonly reason: string } | null;
}
