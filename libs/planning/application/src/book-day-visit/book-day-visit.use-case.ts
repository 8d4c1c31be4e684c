import { bookRequest, bookVisit, type Author, type DayVisit, type VisitProgramme } from '@diurne/planning-domain';
import type { CivilDate } from '@diurne/time';
import type { Actor } from '../actor';
import { authorOf } from '../author';
import type { ChangedDay, DayChange, NextVisit, RequestChange, VisitChange } from '../ledger/day-change.value';
import type { LedgerRequest } from '../ledger/ledger-day.value';
import { refuseUnknownReferences } from '../ledger/programme-form';
import type { DayLedger } from '../ports/day-ledger';
import { granted, requestUnknown } from '../refusals';

export interface BookingOrder {
  readonly visitId: string;
  readonly requestId: string;
  readonly on: CivilDate;
  readonly expectedRevision: number;
  readonly programme: VisitProgramme;
}

/** Books a visit for a validated request at hours that were proposed or chosen by hand. */
export class BookDayVisit {
  constructor(private readonly ledger: DayLedger) {}

  /** @throws PlanningRefusal `not-found`, `request-not-plannable`, `reference-unknown`, and what `DayLedger.change` refuses */
  book(actor: Actor, order: BookingOrder, at: Date): Promise<ChangedDay> {
    const { on, expectedRevision, requestId } = order;
    return this.ledger.change(
      actor,
      { at, on, expectedRevision, requestIds: [requestId] },
      ({ day, requests }): DayChange => {
        const request = requests.get(requestId);
        if (!request) throw requestUnknown();
        refuseUnknownReferences(order.programme, request.pathway, day);
        const booked = bookFor(request, order, authorOf(actor, at));
        return { verb: 'day-visit-booked', reason: null, visits: [booked.visit], requests: [booked.request] };
      },
    );
  }
}

/** A request and the visit that answers it, both in their next state. */
export function bookFor(
  request: LedgerRequest,
  { visitId, on, programme }: Pick<BookingOrder, 'visitId' | 'on' | 'programme'>,
  author: Author,
): { visit: VisitChange; request: RequestChange } {
  const booked = granted(bookRequest(request, visitId, author));
  const held: DayVisit = {
    id: visitId,
    requestId: request.id,
    patientId: request.patientId,
    on,
    pathwayVersionId: request.pathwayVersionId,
    state: 'held',
    programme,
    announced: false,
    ending: null,
  };
  const { pathway, pathwayName, priority, hours } = request;
  const { state, event } = granted(bookVisit(held, author));
  const visit: NextVisit = { ...state, pathway, pathwayName, priority, hours };
  return {
    visit: { before: null, after: visit, event },
    request: { before: request, after: booked.state, event: booked.event },
  };
}
