import type { Minutes } from '@diurne/planning-engine';
import { bookRequest, closeRequest, reopenRequest, type RequestOutcome } from '../request/request-life';
import { requestAtDeath } from '../death/end-by-death';
import { requestTakenBack } from '../request/take-back';
import type { VisitRequest } from '../request/visit-request.entity';
import type { Author } from '../refusal.value';
import type { VisitState } from './day-visit.entity';

export interface StateEffects {
  /** `untilItsEnd`: what lay after the end is free. */
  readonly hours: 'held' | 'untilItsEnd' | 'none';
  /** Whether somebody was there, after whom rooms and machines are put in order. */
  readonly cleaning: boolean;
  /** `asDecided`: whoever ends the visit says whether the care is still wanted. */
  readonly requests: 'answered' | 'reopened' | 'closed' | 'asDecided';
}

/** What each state of a visit makes of its hours, its place and its requests, whichever door leads there. */
export const effectsOf: Readonly<Record<VisitState, StateEffects>> = {
  held: { hours: 'held', cleaning: true, requests: 'answered' },
  booked: { hours: 'held', cleaning: true, requests: 'answered' },
  confirmed: { hours: 'held', cleaning: true, requests: 'answered' },
  arrived: { hours: 'held', cleaning: true, requests: 'answered' },
  inProgress: { hours: 'held', cleaning: true, requests: 'answered' },
  left: { hours: 'untilItsEnd', cleaning: true, requests: 'closed' },
  closed: { hours: 'untilItsEnd', cleaning: true, requests: 'closed' },
  noShow: { hours: 'untilItsEnd', cleaning: false, requests: 'reopened' },
  cancelled: { hours: 'none', cleaning: false, requests: 'asDecided' },
  postponed: { hours: 'none', cleaning: false, requests: 'asDecided' },
  unscheduled: { hours: 'none', cleaning: false, requests: 'asDecided' },
};

/** It is still to be lived, in whole or in part: a plan reckons with all its hours. */
export const holdsItsHours = ({ state }: { readonly state: VisitState }): boolean => effectsOf[state].hours === 'held';

/** A resource from `from`, used until `until` and put in order until `to`. */
export interface HeldHours {
  readonly from: Minutes;
  readonly until: Minutes;
  readonly to: Minutes;
}
export interface EndOfVisit {
  readonly minute: Minutes;
  readonly cleaning: boolean;
}

/** What an end leaves of some hours: what is past stays as it was, and what is in use is put in order. Null: all of them are free. */
export function hoursAfterEnd(held: HeldHours, { minute, cleaning }: EndOfVisit): HeldHours | null {
  if (held.from >= minute) return null;
  if (held.until <= minute) return cleaning ? held : { ...held, to: Math.max(held.until, Math.min(held.to, minute)) };
  return { from: held.from, until: minute, to: cleaning ? minute + held.to - held.until : minute };
}

/** A request once its visit has come to the state: null when it stays as it is. Of who has died, nothing is to be placed again. */
export function requestAtEnd(
  request: VisitRequest,
  state: VisitState,
  author: Author,
  { deceased }: { readonly deceased: boolean } = { deceased: false },
): RequestOutcome | null {
  const { requests } = effectsOf[state];
  if (request.state !== 'booked') return null;
  if (requests === 'reopened') return deceased ? requestAtDeath(request, author) : reopenRequest(request, author);
  return requests === 'closed' ? closeRequest(request, author) : null;
}

/** Its visit goes on after all: the request is answered again, unless it has become another thing meanwhile. */
export function requestAnsweredAgain(request: VisitRequest, visitId: string, author: Author): RequestOutcome | null {
  if (request.state === 'booked' && (request.visitId === null || request.visitId === visitId)) return null;
  if (request.state !== 'closed') return bookRequest(request, visitId, author);
  const state: VisitRequest = { ...request, state: 'booked', visitId };
  return { ok: true, state, event: requestTakenBack(state, author) };
}
