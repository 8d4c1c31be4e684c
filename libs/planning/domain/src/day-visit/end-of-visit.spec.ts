import { civilDate } from '@diurne/time';
import type { VisitRequest } from '../request/visit-request.entity';
import type { VisitState } from './day-visit.entity';
import { effectsOf, holdsItsHours, hoursAfterEnd, requestAnsweredAgain, requestAtEnd } from './end-of-visit';
import { visitTransitions } from './visit-life';

const author = { by: 'nurse', at: '2026-12-01T10:00:00.000Z' } as never;
const request = (state: VisitRequest['state'], visitId: string | null = null): VisitRequest => ({
  id: 'request',
  unitId: 'unit',
  patientId: 'patient',
  pathwayId: 'pathway',
  prescriberId: 'prescriber',
  justification: 'bilan',
  priority: 1,
  wishedFrom: civilDate('2026-12-01'),
  wishedTo: civilDate('2026-12-04'),
  hours: null,
  note: null,
  receivedAt: '2026-11-20T08:00:00.000Z',
  state,
  visitId,
});

/** State by state: hours, day place, requests. */
const cells: readonly (readonly [VisitState, holds: boolean, afterwards: string, request: string])[] = [
  ['held', true, 'kept', 'booked'],
  ['booked', true, 'kept', 'booked'],
  ['confirmed', true, 'kept', 'booked'],
  ['arrived', true, 'kept', 'booked'],
  ['inProgress', true, 'kept', 'booked'],
  ['left', false, 'cleaned', 'closed'],
  ['closed', false, 'cleaned', 'closed'],
  ['noShow', false, 'free at once', 'validated'],
  ['cancelled', false, 'nothing', 'booked'],
  ['postponed', false, 'nothing', 'booked'],
  ['unscheduled', false, 'nothing', 'booked'],
];
const armchair = { from: 500, until: 900, to: 915 };
const afterwards: Readonly<Record<string, unknown>> = {
  cleaned: { from: 500, until: 660, to: 675 },
  'free at once': { from: 500, until: 660, to: 660 },
};

describe('what a state does to its visit', () => {
  it.each(cells)('%s', (state, holds, ofDayPlace, ofRequest) => {
    expect(holdsItsHours({ state })).toBe(holds);
    const { cleaning, hours } = effectsOf[state];
    expect(hours).toBe(holds ? 'held' : ofDayPlace === 'nothing' ? 'none' : 'untilItsEnd');
    if (hours === 'untilItsEnd')
      expect(hoursAfterEnd(armchair, { minute: 660, cleaning })).toEqual(afterwards[ofDayPlace]);
    const answer = requestAtEnd(request('booked', 'visit'), state, author);
    expect(answer === null ? 'booked' : answer.ok && answer.state.state).toBe(ofRequest);
  });

  it('has nothing placed again for who has died since', () => {
    const missed = requestAtEnd(request('booked', 'visit'), 'noShow', author, { deceased: true });
    const left = requestAtEnd(request('booked', 'visit'), 'left', author, { deceased: true });
    expect([missed, left].map((one) => one?.ok && one.state.state)).toEqual(['withdrawn', 'closed']);
  });

  it('is said of every state that a visit can come to', () => {
    expect(new Set(visitTransitions.flat())).toEqual(new Set(Object.keys(effectsOf)));
  });
});

describe('hours after an end at 11 h', () => {
  const end = { minute: 660, cleaning: true };
  it.each([
    ['what begins then or later is free', { from: 660, until: 700, to: 710 }, null],
    ['what is over stays as it was', { from: 540, until: 600, to: 610 }, { from: 540, until: 600, to: 610 }],
    ['what is being put in order still is', { from: 540, until: 655, to: 670 }, { from: 540, until: 655, to: 670 }],
    [
      'what is in use ends, and is put in order',
      { from: 640, until: 700, to: 707 },
      { from: 640, until: 660, to: 667 },
    ],
  ])('%s', (_, held, left) => {
    expect(hoursAfterEnd(held, end)).toEqual(left);
  });

  it('need nothing to be put in order after who was not there', () => {
    const absent = { minute: 660, cleaning: false };
    expect(hoursAfterEnd({ from: 540, until: 655, to: 670 }, absent)).toEqual({ from: 540, until: 655, to: 660 });
    expect(hoursAfterEnd({ from: 540, until: 600, to: 610 }, absent)).toEqual({ from: 540, until: 600, to: 610 });
  });
});

describe('a request whose visit goes on after all', () => {
  it.each(['closed', 'validated', 'proposed'] as const)('is answered again when it was %s', (state) => {
    const answer = requestAnsweredAgain(request(state), 'visit', author);
    expect(answer?.ok && [answer.state.state, answer.state.visitId]).toEqual(['booked', 'visit']);
  });

  it('stays when nothing had become of it, and refuses when another visit answers it', () => {
    expect(requestAnsweredAgain(request('booked', 'visit'), 'visit', author)).toBeNull();
    expect(requestAnsweredAgain(request('booked', 'another'), 'visit', author)?.ok).toBe(false);
    expect(requestAnsweredAgain(request('withdrawn'), 'visit', author)?.ok).toBe(false);
  });
});
