import { civilDate } from '@diurne/time';
import {
  bookRequest,
  closeRequest,
  isPlannable,
  proposeRequest,
  refuseRequest,
  reopenRequest,
  requestTransitions,
  validateRequest,
  withdrawRequest,
  type RequestOutcome,
} from './request-life';
import type { RequestState, VisitRequest } from './visit-request.entity';

const author = { by: 'dr-1', at: '2026-11-20T09:00:00Z' };
const request = (state: RequestState): VisitRequest => ({
  id: 'r1',
  unitId: 'u1',
  patientId: 'p1',
  pathwayId: 'w1',
  prescriberId: 'c1',
  justification: 'bilan annuel',
  priority: 2,
  wishedFrom: civilDate('2026-11-23'),
  wishedTo: civilDate('2026-12-04'),
  hours: null,
  note: null,
  receivedAt: '2026-11-18T08:00:00Z',
  state,
  visitId: state === 'booked' ? 'v1' : null,
});
const acts: Record<string, (one: VisitRequest) => RequestOutcome> = {
  validate: (one) => validateRequest(one, author),
  propose: (one) => proposeRequest(one, author),
  book: (one) => bookRequest(one, 'v2', author),
  reopen: (one) => reopenRequest(one, author),
  close: (one) => closeRequest(one, author),
  refuse: (one) => refuseRequest(one, 'hors indication', author),
  withdraw: (one) => withdrawRequest(one, 'le patient renonce', author),
};
const states: readonly RequestState[] = [
  'received',
  'validated',
  'proposed',
  'booked',
  'closed',
  'refused',
  'withdrawn',
];
const allowed: Record<string, Partial<Record<RequestState, RequestState>>> = {
  validate: { received: 'validated' },
  propose: { validated: 'proposed', proposed: 'proposed' },
  book: { validated: 'booked', proposed: 'booked' },
  reopen: { booked: 'validated' },
  close: { booked: 'closed' },
  refuse: { received: 'refused', validated: 'refused', proposed: 'refused' },
  withdraw: { received: 'withdrawn', validated: 'withdrawn', proposed: 'withdrawn', booked: 'withdrawn' },
};

describe.each(Object.keys(acts))('%s', (act) => {
  it.each(states)('from %s', (state) => {
    const outcome = acts[act]!(request(state));
    const expected = allowed[act]?.[state];
    expect(outcome.ok ? outcome.state.state : undefined).toBe(expected);
    if (!outcome.ok)
      expect(outcome.refusal.code).toBe(act === 'book' ? 'request-not-plannable' : 'request-state-refused');
  });
});

it('books with its visit, forgets it when it waits again, and keeps it when closed', () => {
  const booked = bookRequest(request('validated'), 'v2', author);
  expect(booked).toMatchObject({
    ok: true,
    state: { visitId: 'v2' },
    event: { kind: 'VisitRequestBooked', requestId: 'r1', visitId: 'v2', by: 'dr-1' },
  });
  expect(reopenRequest(request('booked'), author)).toMatchObject({ state: { visitId: null } });
  expect(closeRequest(request('booked'), author)).toMatchObject({ state: { visitId: 'v1' } });
});
it('says in French what it is and what to do', () => {
  expect(bookRequest(request('received'), 'v2', author)).toMatchObject({
    refusal: {
      message:
        'Cette demande est à valider par un médecin\u00a0: elle ne peut pas être réservée. Demandez d’abord la validation d’un médecin.',
    },
  });
});
it('is refused and withdrawn with a reason only', () => {
  expect(refuseRequest(request('received'), '  ', author)).toMatchObject({
    ok: false,
    refusal: { code: 'reason-missing' },
  });
  expect(withdrawRequest(request('received'), 'déménagement', author)).toMatchObject({
    ok: true,
    event: { reason: 'déménagement' },
  });
});
it('is plannable between validation and booking', () => {
  expect(states.filter((state) => isPlannable(request(state)))).toEqual(['validated', 'proposed']);
});

describe('the ways of a request', () => {
  const forth = Object.values(allowed)
    .flatMap((ways) => Object.entries(ways))
    .filter(([from, to]) => from !== to)
    .map(([from, to]) => `${from} → ${to}`);

  it('are those of its acts, and what the undoing of a day’s last change takes back', () => {
    const ways = requestTransitions.map(([from, to]) => `${from} → ${to}`);
    expect(new Set(ways).size).toBe(ways.length);
    expect(ways.filter((way) => !forth.includes(way))).toEqual([
      'booked → proposed',
      'closed → booked',
      ...['received', 'validated', 'proposed', 'booked'].map((state) => `withdrawn → ${state}`),
    ]);
    expect(forth.filter((way) => !ways.includes(way))).toEqual([]);
  });
});
