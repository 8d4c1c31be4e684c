import { aRequest } from '../../testing/mock/day.fixture';
import type { TFunction } from 'i18next';
import { inOrder, isComplete, matching, requestsIn, waitingDays, wishedHours } from './requests.view-model';

it('sorts by urgency, then by age', () => {
  const requests = [
    aRequest(1, { priority: 1, receivedAt: '2026-11-01T08:00:00Z' }),
    aRequest(2, { priority: 4, receivedAt: '2026-11-12T08:00:00Z' }),
    aRequest(3, { priority: 4, receivedAt: '2026-11-09T08:00:00Z' }),
  ];
  expect(inOrder(requests).map((request) => request.id)).toEqual([aRequest(3).id, aRequest(2).id, aRequest(1).id]);
});

it('keeps what was proposed among what is to place', () => {
  const requests = [
    aRequest(1, { state: 'received' }),
    aRequest(2, { state: 'proposed' }),
    aRequest(3, { state: 'validated' }),
    aRequest(4, { state: 'withdrawn' }),
  ];
  const idsIn = (filter: 'toPlace' | 'closed') => requestsIn(requests, filter, '2026-11-25').map(({ id }) => id);
  expect(idsIn('toPlace')).toEqual([aRequest(2).id, aRequest(3).id]);
  expect(idsIn('closed')).toEqual([aRequest(4).id]);
});

it('shows apart what still waits though its wished period has passed; its last day is not past', () => {
  const wishedTo = '2026-11-24';
  const requests = [
    aRequest(1, { state: 'validated', wishedTo }),
    aRequest(2, { state: 'received', wishedTo }),
    aRequest(3, { state: 'booked', wishedTo }),
    aRequest(4, { state: 'validated', wishedTo: '2026-11-25' }),
  ];
  const overdueOn = (today: string) => requestsIn(requests, 'overdue', today).map(({ id }) => id);
  expect(overdueOn('2026-11-24')).toEqual([]);
  expect(overdueOn('2026-11-25')).toEqual([aRequest(1).id, aRequest(2).id]);
  expect(requestsIn(requests, 'toPlace', '2026-11-25')).toHaveLength(2);
});

it('finds a patient without accents', () => {
  const request = aRequest(1, { patient: { ...aRequest(1).patient, displayName: 'CORBISSON Éric' } });
  expect(matching([request, aRequest(2)], 'eric')).toEqual([request]);
});

it('counts days over the end of a month and the clock change', () => {
  expect(waitingDays('2026-10-24', '2026-11-02')).toBe(9);
  expect(waitingDays('2026-11-23', '2026-11-23')).toBe(0);
});

it('says the hours that were wished, one bound alone too', () => {
  const t = ((key: string, given: object = {}) =>
    [key, ...Object.values(given)].join(' ')) as unknown as TFunction<'requests'>;
  expect(wishedHours(null, t)).toBe('anyHour');
  expect(wishedHours({ from: 0, to: 1440 }, t)).toBe('anyHour');
  expect(wishedHours({ from: 570, to: 1440 }, t)).toBe('fromHour 9\u00a0h\u00a030');
  expect(wishedHours({ from: 0, to: 720 }, t)).toBe('untilHour 12\u00a0h');
  expect(wishedHours({ from: 570, to: 720 }, t)).toBe('9\u00a0h\u00a030\u00a0–\u00a012\u00a0h');
});

it('knows that all of a kind are there once the list has gone on to the next', () => {
  const states = (...of: ('received' | 'validated' | 'booked' | 'closed')[]) =>
    of.map((state, n) => aRequest(n, { state }));
  const complete = (requests: ReturnType<typeof states>, isWhole = false) =>
    (['toValidate', 'planned', 'closed'] as const).map((filter) => isComplete(requests, filter, isWhole));
  expect(complete(states('received', 'validated'))).toEqual([false, false, false]);
  expect(complete(states('received', 'booked'))).toEqual([true, false, false]);
  expect(complete(states('booked', 'closed'))).toEqual([true, true, false]);
  expect(complete(states('booked'), true)).toEqual([true, true, true]);
});
