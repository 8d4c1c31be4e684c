import { civilDate } from '@diurne/time';
import type { VisitState } from '../day-visit/day-visit.entity';
import { visitTransitions } from '../day-visit/visit-life';
import type { RequestState, VisitRequest } from '../request/visit-request.entity';
import { endByDeath, requestAfterDeath, requestAtDeath } from './end-by-death';

const [dayBefore, sameDay, dayAfter] = ['2026-11-30', '2026-12-01', '2026-12-02'].map((on) => civilDate(on)) as [
  never,
  never,
  never,
];
const death = { on: sameDay, minute: 611 };
const visit = (state: VisitState, on = sameDay, departure = 630) => ({
  state,
  on,
  programme: { arrival: 515, departure, dayPlaceId: null, steps: [] },
});

/** State by state: on the day before, the same day, the day after. */
const cells: Readonly<Record<VisitState, readonly string[]>> = {
  held: ['untouched', 'calledOff', 'calledOff'],
  booked: ['untouched', 'calledOff', 'calledOff'],
  confirmed: ['untouched', 'calledOff', 'calledOff'],
  arrived: ['untouched', 'leaves', 'untouched'],
  inProgress: ['untouched', 'leaves', 'untouched'],
  left: ['untouched', 'untouched', 'untouched'],
  closed: ['untouched', 'untouched', 'untouched'],
  cancelled: ['untouched', 'untouched', 'untouched'],
  postponed: ['untouched', 'untouched', 'untouched'],
  noShow: ['untouched', 'untouched', 'untouched'],
  unscheduled: ['untouched', 'untouched', 'untouched'],
};

describe('what a death makes of a visit', () => {
  it.each(Object.keys(cells) as VisitState[])('%s', (state) => {
    expect([dayBefore, sameDay, dayAfter].map((on) => endByDeath(visit(state, on), death))).toEqual(cells[state]);
  });

  it('is said of every state', () => {
    expect(new Set(visitTransitions.flat())).toEqual(new Set(Object.keys(cells)));
  });

  it('leaves what was over before that hour to be said absent, by one minute', () => {
    expect(endByDeath(visit('booked', sameDay, 611), death)).toBe('untouched');
    expect(endByDeath(visit('booked', sameDay, 612), death)).toBe('calledOff');
    expect(endByDeath(visit('booked', sameDay, 611), { on: sameDay, minute: null })).toBe('calledOff');
  });
});

describe('what a death makes of a request', () => {
  const author = { by: 'dr-1', at: '2026-12-01T09:17:00Z' };
  const request = (state: RequestState) => ({ id: 'r1', state, visitId: null }) as VisitRequest;
  const ends: Readonly<Record<RequestState, boolean>> = {
    received: true,
    validated: true,
    proposed: true,
    booked: true,
    closed: false,
    refused: false,
    withdrawn: false,
  };
  it.each(Object.keys(ends) as RequestState[])('%s', (state) => {
    const outcome = requestAtDeath(request(state), author);
    expect(outcome !== null).toBe(ends[state]);
    if (outcome?.ok) {
      expect(outcome.state.state).toBe('withdrawn');
      expect(outcome.event.reason).toBe('Décès déclaré.');
    }
  });

  it('comes back as it stood, and waits when its visit does not', () => {
    const back = (was: RequestState, visitId: string | null) => {
      const { state, event } = requestAfterDeath(request('withdrawn'), was, visitId, author);
      return [state.state, state.visitId, event.kind];
    };
    expect(back('received', null)).toEqual(['received', null, 'VisitRequestReceived']);
    expect(back('proposed', null)).toEqual(['proposed', null, 'VisitRequestReopened']);
    expect(back('booked', 'v1')).toEqual(['booked', 'v1', 'VisitRequestBooked']);
    expect(back('booked', null)).toEqual(['validated', null, 'VisitRequestReopened']);
  });
});
