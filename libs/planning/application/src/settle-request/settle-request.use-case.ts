import { refuseRequest, validateRequest, withdrawRequest } from '@diurne/planning-domain';
import type { Actor } from '../actor';
import { authorOf } from '../author';
import type { RequestBook } from '../ports/request-book';
import { granted, PlanningRefusal } from '../refusals';
import { refuseForeignPathway } from './refuse-foreign-pathway';

/** What becomes of a request before it is booked: a physician validates or refuses it, or whoever asked withdraws it. */
export class SettleRequest {
  constructor(private readonly book: RequestBook) {}

  /** @throws PlanningRefusal `not-found`, `request-not-plannable`, `pathway-of-another-unit` */
  validate(actor: Actor, requestId: string, at: Date): Promise<void> {
    return this.book.change(actor, requestId, at, (request, means) => {
      const next = granted(validateRequest(request, authorOf(actor, at)));
      refuseForeignPathway(request.unitId, means);
      return { ...next, trace: { action: 'visit-request-validated', reason: null } };
    });
  }

  /** @throws PlanningRefusal `not-found`, `request-not-plannable`, `input-invalid` */
  refuse(actor: Actor, requestId: string, reason: string, at: Date): Promise<void> {
    return this.book.change(actor, requestId, at, (request) => ({
      ...granted(refuseRequest(request, reason, authorOf(actor, at))),
      trace: { action: 'visit-request-refused', reason },
    }));
  }

  /** A booked request is not withdrawn under its visit: its patient would still be expected. @throws PlanningRefusal `not-found`, `request-not-plannable`, `input-invalid` */
  withdraw(actor: Actor, requestId: string, reason: string, at: Date): Promise<void> {
    return this.book.change(actor, requestId, at, (request) => {
      if (request.state === 'booked')
        throw new PlanningRefusal(
          'request-not-plannable',
          'Une venue est réservée pour cette demande. Annulez d’abord la venue.',
        );
      return {
        ...granted(withdrawRequest(request, reason, authorOf(actor, at))),
        trace: { action: 'visit-request-withdrawn', reason },
      };
    });
  }
}
