import type { DayVisit } from '../day-visit/day-visit.entity';
import type { Author } from '../refusal.value';
import { withdrawRequest, type RequestEvent, type RequestOutcome } from '../request/request-life';
import { requestTakenBack } from '../request/take-back';
import type { RequestState, VisitRequest } from '../request/visit-request.entity';
import type { DeclaredDeath } from './declared-death.entity';

export type EndByDeath = 'leaves' | 'calledOff' | 'untouched';

export const endedByDeath = 'Décès déclaré.';

/** What a death makes of a visit: who is here that day has left, what was to come does not take place, what is past stays as it was. */
export function endByDeath(
  { state, on, programme }: Pick<DayVisit, 'state' | 'on' | 'programme'>,
  death: Pick<DeclaredDeath, 'on' | 'minute'>,
): EndByDeath {
  if (on < death.on) return 'untouched';
  if (state === 'arrived' || state === 'inProgress') return on === death.on ? 'leaves' : 'untouched';
  if (state !== 'held' && state !== 'booked' && state !== 'confirmed') return 'untouched';
  const overBefore = on === death.on && death.minute !== null && programme.departure <= death.minute;
  return overBefore ? 'untouched' : 'calledOff';
}

const open: readonly RequestState[] = ['received', 'validated', 'proposed', 'booked'];

/** Null when nothing of it was left to be done. */
export const requestAtDeath = (request: VisitRequest, author: Author): RequestOutcome | null =>
  open.includes(request.state) ? withdrawRequest(request, endedByDeath, author) : null;

/** The death was declared by mistake: as the request stood, and waiting for another day where its visit does not come back. */
export function requestAfterDeath(
  request: VisitRequest,
  was: RequestState,
  visitId: string | null,
  author: Author,
): { readonly state: VisitRequest; readonly event: RequestEvent } {
  const state: VisitRequest = { ...request, state: was === 'booked' && visitId === null ? 'validated' : was, visitId };
  return { state, event: requestTakenBack(state, author) };
}
