import { agendaOf } from './agenda-of';
import { differsForThePatient, type StandingAgenda } from './next-version';
import type { VisitToTell } from './visit-to-tell.value';
import { whatToTell } from './what-to-tell';

export interface VisitAndTelling {
  readonly state: string;
  readonly arrivesAt: Date;
  readonly visit: VisitToTell;
  readonly last: StandingAgenda | null;
  readonly thresholdMinutes: number;
}

/** Whether the patient of a visit to come has been told the hours as they stand: written is not enough, nor is "perhaps". */
export function knowsTheseHours(
  { state, arrivesAt, visit, last, thresholdMinutes }: VisitAndTelling,
  at: Date,
): boolean {
  return (
    whatToTell(state, arrivesAt, at) === 'tell' &&
    last?.method === 'REQUEST' &&
    last.told === 'told' &&
    !differsForThePatient(last.content, agendaOf(visit), thresholdMinutes)
  );
}
