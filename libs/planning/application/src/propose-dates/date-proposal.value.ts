import type { VisitProgramme } from '@diurne/planning-domain';
import type { CivilDate } from '@diurne/time';

export interface DateProposal {
  readonly on: CivilDate;
  readonly dayRevision: number;
  readonly programme: VisitProgramme;
  readonly presenceMinutes: number;
  readonly waitingMinutes: number;
  readonly cost: number;
  /** French, why it is ranked so. */
  readonly why: string;
}
