import type { DayVisit, VisitState } from './day-visit.entity';
import { requestTakenBack } from '../request/take-back';
import type { RequestState, VisitRequest } from '../request/visit-request.entity';
import { visitTakenBack } from './take-back';

const author = { by: 'a7', at: '2026-11-20T09:00:00.000Z' };
const visit = (state: VisitState): DayVisit => ({ id: 'v3', state }) as DayVisit;
const request = (state: RequestState, visitId: string | null = null): VisitRequest =>
  ({ id: 'r5', state, visitId }) as VisitRequest;

describe('taking back the last change', () => {
  it.each([
    ['booked', 'unscheduled', 'DayVisitUnscheduled'],
    ['booked', 'confirmed', 'DayVisitMoved'],
    ['cancelled', 'booked', 'DayVisitReinstated'],
    ['unscheduled', 'confirmed', 'DayVisitReinstated'],
  ] as const)('of a visit that is %s and will be %s: %s', (before, after, kind) => {
    expect(visitTakenBack(visit(before), visit(after), author)).toEqual({ kind, visitId: 'v3', ...author });
  });

  it('opens its request again, or books it', () => {
    expect(requestTakenBack(request('proposed'), author)).toEqual({
      kind: 'VisitRequestReopened',
      requestId: 'r5',
      ...author,
    });
    expect(requestTakenBack(request('booked', 'v3'), author)).toEqual({
      kind: 'VisitRequestBooked',
      requestId: 'r5',
      visitId: 'v3',
      ...author,
    });
    expect(requestTakenBack(request('closed'), author).kind).toBe('VisitRequestClosed');
  });
});
