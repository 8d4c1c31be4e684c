import { requestAfterDeath, visitTakenBack, type Author, type VisitState } from '@diurne/planning-domain';
import { toLocal } from '@diurne/time';
import type { Actor } from '../../actor';
import { authorOf } from '../../author';
import type { RequestChange } from '../../ledger/day-change.value';
import type { DeathTrace } from '../death-trace';
import { goOn } from '../end-visit';
import type { LivedVisit, Trace } from '../lived-visit.value';
import type { EndedByDeath, WhatCameBack } from '../patient-at-death.value';

type EndedVisit = EndedByDeath['visits'][number];

/** The patient lives: what the death had ended comes back in one act, and whoever has a visit's hours since keeps them. */
export class WithdrawDeath {
  constructor(private readonly trace: DeathTrace) {}

  /** @throws LivedDayRefusal `not-found` */
  withdraw(
    actor: Actor,
    of: { readonly deathId: string; readonly reason: string },
    at: Date,
  ): Promise<readonly WhatCameBack[]> {
    const author = authorOf(actor, at);
    return this.trace.withdraw(actor, of, at, ({ visits, requests, timeZone }) => ({
      visits: visits.flatMap((ended) => {
        const { visit } = ended;
        if (visit.state === 'left') return [{ visit, ...present(ended, of.reason, author) }];
        return visit.state === 'cancelled' ? [{ visit, ...toCome(ended, author, toLocal(at, timeZone).date) }] : [];
      }),
      requests: requests.flatMap(({ request: before, was }): RequestChange[] => {
        if (before.state !== 'withdrawn') return [];
        const { state: after, event } = requestAfterDeath(before, was, null, author);
        return [{ before, after, event }];
      }),
    }));
  }
}

/** Was here: is here again, also when somebody else has what was left of the hours. */
function present({ visit, was }: EndedVisit, reason: string, author: Author): { back: Trace; otherwise: Trace } {
  const departure = visit.facts.find(({ kind, exitMode }) => kind === 'departure' && exitMode === 'death');
  const { requests, hours } = goOn(visit, author);
  const otherwise: Trace = {
    state: was,
    exitMode: null,
    ...(requests ? { requests } : {}),
    ...(departure ? { withdraws: { factId: departure.id, reason } } : {}),
  };
  return { back: { ...otherwise, ...(hours ? { hours } : {}) }, otherwise };
}

function toCome(ended: EndedVisit, author: Author, today: string): { back: Trace | null; otherwise: Trace } {
  const { visit, was } = ended;
  const otherwise: Trace = { state: visit.state, requests: requestsOf(ended, null, author) };
  if (visit.on < today) return { back: null, otherwise };
  return { back: reinstated(visit, was, requestsOf(ended, visit.id, author), author), otherwise };
}

function reinstated(visit: LivedVisit, was: VisitState, requests: readonly RequestChange[], author: Author): Trace {
  const after = { ...visit, state: was, ending: null };
  return { state: was, event: visitTakenBack(visit, after, author), ending: null, hours: 'takenBack', requests };
}

function requestsOf({ visit, requestsWere }: EndedVisit, visitId: string | null, author: Author): RequestChange[] {
  return visit.requests.flatMap((before) => {
    const was = requestsWere.get(before.id);
    if (was === undefined || before.state !== 'withdrawn') return [];
    const { state: after, event } = requestAfterDeath(before, was, visitId, author);
    return [{ before, after, event }];
  });
}
