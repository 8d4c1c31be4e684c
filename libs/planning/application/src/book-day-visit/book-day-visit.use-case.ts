import {
  bookRequest,
  bookVisit,
  whyNotTogether,
  type AnsweredRequests,
  type Author,
  type DayKey,
  type DayVisit,
  type VisitProgramme,
} from '@diurne/planning-domain';
import type { Actor } from '../actor';
import { authorOf } from '../author';
import type { ChangedDay, DayChange, NextVisit, RequestChange, VisitChange } from '../ledger/day-change.value';
import { changedAt, dayFound, requestFound } from '../ledger/found';
import type { LedgerRequest } from '../ledger/ledger-day.value';
import { saidOfUnusualDay, type ConfirmedDay } from '../ledger/unusual-day';
import { wishOf } from '../ledger/wish-of';
import { refuseUnknownReferences } from '../ledger/programme-form';
import type { DayLedger } from '../ports/day-ledger';
import { granted, PlanningRefusal } from '../refusals';

export interface NewVisit extends DayKey {
  readonly visitId: string;
  readonly programme: VisitProgramme;
}
export interface BookingOrder extends NewVisit {
  /** One or more of one patient; the first one's pathway is planned. */
  readonly requestIds: readonly string[];
  readonly expectedRevision: number;
  /** A day that is over, an hour within the unit's notice, or a day not wished: meant so, with a reason. */
  readonly confirmed?: ConfirmedDay | undefined;
  readonly tellLater?: boolean | undefined;
}

/** Books a visit for a validated request at hours that were proposed or chosen by hand. */
export class BookDayVisit {
  constructor(private readonly ledger: DayLedger) {}

  /** @throws PlanningRefusal `not-found`, `request-not-plannable`, `reference-unknown`, `day-past`, `within-notice`, `outside-wished-days`, and what `DayLedger.change` refuses */
  async book(actor: Actor, order: BookingOrder, at: Date): Promise<ChangedDay> {
    const { unitId, on, expectedRevision, requestIds } = order;
    const days = [{ unitId, on, revision: expectedRevision }];
    const changed = await this.ledger.change(
      actor,
      { at, days, requestIds, tellLater: order.tellLater },
      (found): DayChange => {
        const requests = requestIds.map((id) => requestFound(found, id));
        const [first, ...others] = requests;
        if (!first) throw new PlanningRefusal('input-invalid', 'Indiquez la demande à laquelle cette venue répond.');
        refuseUnknownReferences(order.programme, first.pathway, dayFound(found, order));
        const booked = bookFor([first, ...others], order, authorOf(actor, at));
        const { programme, confirmed } = order;
        const { patientId } = first;
        const reason = saidOfUnusualDay({ day: dayFound(found, order), patientId, programme, requests, confirmed }, at);
        return { verb: 'day-visit-booked', reason, visits: [booked.visit], requests: booked.requests };
      },
    );
    return changedAt(changed, order);
  }
}

/** The requests and the visit that answers them all, in their next state. @throws PlanningRefusal `request-not-plannable` */
export function bookFor(
  requests: AnsweredRequests<LedgerRequest>,
  { visitId, unitId, on, programme }: NewVisit,
  author: Author,
): { visit: VisitChange; requests: readonly RequestChange[] } {
  const booked = requests.map((before): RequestChange => {
    const { state: after, event } = granted(bookRequest(before, visitId, author));
    return { before, after, event };
  });
  const apart = whyNotTogether(requests);
  if (apart) throw new PlanningRefusal(apart.code, apart.message);
  const [first, ...others] = requests;
  if (first.unitId !== unitId) throw ofAnotherUnit();
  const held: DayVisit = {
    id: visitId,
    requestIds: [first.id, ...others.map(({ id }) => id)],
    patientId: first.patientId,
    unitId,
    on,
    pathwayVersionId: first.pathwayVersionId,
    state: 'held',
    programme,
    announced: false,
    ending: null,
  };
  const { state, event } = granted(bookVisit(held, author));
  const visit: NextVisit = { ...state, ...wishOf(requests) };
  return { visit: { before: null, after: visit, event }, requests: booked };
}

const ofAnotherUnit = (): PlanningRefusal =>
  new PlanningRefusal(
    'request-not-plannable',
    'Cette demande est adressée à une autre unité\u00a0: réservez sa venue sur une journée de cette unité-là.',
  );
