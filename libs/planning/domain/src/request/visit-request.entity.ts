import type { CivilDate } from '@diurne/time';
import type { Interval } from '@diurne/planning-engine';

export type RequestState = 'received' | 'validated' | 'proposed' | 'booked' | 'closed' | 'refused' | 'withdrawn';

export interface VisitRequest {
  readonly id: string;
  /** The unit that was asked. */
  readonly unitId: string;
  readonly patientId: string;
  readonly pathwayId: string;
  readonly prescriberId: string;
  /** Why a day hospital, neither external care nor full hospitalisation, French. */
  readonly justification: string;
  /** 1 (ordinary) to 5 (urgent). */
  readonly priority: number;
  /** First and last day wished, both included. */
  readonly wishedFrom: CivilDate;
  readonly wishedTo: CivilDate;
  /** Earliest arrival and latest departure, local minutes. */
  readonly hours: Interval | null;
  readonly note: string | null;
  /** What the prescriber says of the patient, for the report; left out when nothing is said. */
  readonly allergies?: string | null | undefined;
  readonly treatments?: string | null | undefined;
  /** Instant, ISO 8601. */
  readonly receivedAt: string;
  readonly state: RequestState;
  readonly visitId: string | null;
}
