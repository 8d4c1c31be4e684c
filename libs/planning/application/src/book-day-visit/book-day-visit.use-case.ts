import {
  bookRequest,
  bookVisit,
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
import { refuseUnknownReferences } from '../ledger/programme-form';
import type { DayLedger } from '../ports/day-ledger';
import { granted, PlanningRefusal } from '../refusals';

export interface NewVisit extends DayKey {
  readonly visitId: string;
  readonly programme: VisitProgramme;
}
export interface BookingOrder extends NewVisit {
  readonly requestId: string;
  readonly expectedRevision: number;
}

/** Books a visit for a validated request at hours that were proposed or chosen by hand. */
export class BookDayVisit {
  constructor(private readonly ledger: DayLedger) {}

  /** @throws PlanningRefusal `not-found`, `request-not-plannable`, `reference-unknown`, and what `DayLedger.change` refuses */
  async book(actor: Actor, order: BookingOrder, at: Date): Promise<ChangedDay> {
    const { unitId, on, expectedRevision, requestId } = order;
    const days = [{ unitId, on, revision: expectedRevision }];
    const changed = await this.ledger.change(actor, { at, days, requestIds: [requestId] }, (found): DayChange => {
      const request = requestFound(found, requestId);
      refuseUnknownReferences(order.programme, request.pathway, dayFound(found, order));
      const booked = bookFor(request, order, authorOf(actor, at));
      return { verb: 'day-visit-booked', reason: null, visits: [booked.visit], requests: [booked.request] };
    });
    return changedAt(changed, order);
  }
}

/** A request and the visit that answers it, both in their next state. @throws PlanningRefusal `request-not-plannable` */
export function bookFor(
  request: LedgerRequest,
  { visitId, unitId, on, programme }: NewVisit,
  author: Author,
): { visit: VisitChange; request: RequestChange } {
  const booked = granted(bookRequest(request, visitId, author));
  if (request.unitId !== unitId) throw ofAnotherUnit();
  const held: DayVisit = {
    id: visitId,
    requestId: request.id,
    patientId: request.patientId,
    unitId,
    on,
    pathwayVersionId: request.pathwayVersionId,
    state: 'held',
    programme,
    announced: false,
    ending: null,
  };
  const { pathway, pathwayName, priority, hours } = request;
  const visit: NextVisit = { ...granted(bookVisit(held, author)), pathway, pathwayName, priority, hours };
  return { visit: { before: null, after: visit }, request: { before: request, after: booked } };
}

const ofAnotherUnit = (): PlanningRefusal =>
  new PlanningRefusal(
    'request-not-plannable',
    'Cette demande est adressée à une autre unité\u00a0: réservez sa venue sur une journée de cette unité-là.',
  );
