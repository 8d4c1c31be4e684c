import type { Minutes } from '@diurne/planning-engine';
import type { CivilDate } from '@diurne/time';

/** A patient's death, as a physician declared it. */
export interface DeclaredDeath {
  readonly id: string;
  readonly patientId: string;
  /** During which it happened; null: it became known otherwise, from whom `toldBy` says. */
  readonly visitId: string | null;
  readonly on: CivilDate;
  /** Minutes of that day; null when nobody knows them. */
  readonly minute: Minutes | null;
  readonly toldBy: string | null;
}
