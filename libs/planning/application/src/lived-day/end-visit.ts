import {
  effectsOf,
  leave,
  requestAnsweredAgain,
  requestAtEnd,
  type Author,
  type RequestOutcome,
  type VisitRequest,
  type VisitState,
} from '@diurne/planning-domain';
import type { Minutes } from '@diurne/planning-engine';
import { toLocal } from '@diurne/time';
import type { RequestChange } from '../ledger/day-change.value';
import { granted } from '../refusals';
import type { LivedVisit, Trace } from './lived-visit.value';

type Effects = Pick<Trace, 'hours' | 'requests'>;

/** The one way in which a lived visit ends: its hours from that minute on are free, its requests are closed or wait again. */
export function endVisit(visit: LivedVisit, to: VisitState, minute: Minutes, author: Author): Effects {
  const { cleaning } = effectsOf[to];
  return {
    hours: { end: { minute, cleaning } },
    requests: changesOf(visit, (request) => requestAtEnd(request, to, author, visit)),
  };
}

/** The patient has left the house, whichever way. @throws PlanningRefusal `visit-state-refused` */
export function leaving(visit: LivedVisit, exitMode: string, occurredAt: Date, author: Author): Trace {
  const { state, event } = granted(leave(visit, author));
  return {
    ...endVisit(visit, state.state, toLocal(occurredAt, visit.timeZone).minute, author),
    state: state.state,
    event,
    exitMode,
    fact: { kind: 'departure', occurredAt, detail: { exitMode } },
  };
}

/** The end was declared by mistake: hours and requests come back, or the trace refuses and says who has them. */
export function goOn(visit: LivedVisit, author: Author): Effects {
  return {
    hours: 'takenBack',
    requests: changesOf(visit, (request) => requestAnsweredAgain(request, visit.id, author)),
  };
}

function changesOf(
  { requests }: LivedVisit,
  settle: (request: VisitRequest) => RequestOutcome | null,
): readonly RequestChange[] {
  return requests.flatMap((before) => {
    const outcome = settle(before);
    if (outcome === null) return [];
    const { state: after, event } = granted(outcome);
    return [{ before, after, event }];
  });
}
