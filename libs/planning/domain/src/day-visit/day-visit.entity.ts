import type { CivilDate } from '@diurne/time';
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

export interface DayVisit {
  readonly id: string;
  readonly requestId: string;
  readonly patientId: string;
  readonly on: CivilDate;
  readonly pathwayVersionId: string;
  readonly state: VisitState;
  readonly programme: VisitProgramme;
  /** The patient has been told these hours. */
  readonly announced: boolean;
  readonly ending: { readonly reasonClass: CancellationClass; readonly reason: string } | null;
}
