import type { Author } from '../refusal.value';
import type { RequestEvent, RequestEventKind } from './request-life';
import type { RequestState, VisitRequest } from './visit-request.entity';

const kindOf: Readonly<Record<RequestState, RequestEventKind>> = {
  received: 'VisitRequestReceived',
  validated: 'VisitRequestReopened',
  proposed: 'VisitRequestReopened',
  booked: 'VisitRequestBooked',
  closed: 'VisitRequestClosed',
  refused: 'VisitRequestRefused',
  withdrawn: 'VisitRequestWithdrawn',
};

/** What has happened to a request when the last change of its visit is taken back: `after` is how it stands again. */
export function requestTakenBack(after: VisitRequest, author: Author): RequestEvent {
  return {
    kind: kindOf[after.state],
    requestId: after.id,
    ...(after.visitId === null ? {} : { visitId: after.visitId }),
    ...author,
  };
}
