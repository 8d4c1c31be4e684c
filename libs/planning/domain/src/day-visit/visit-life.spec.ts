import { civilDate } from '@diurne/time';
import type { DayVisit, VisitState } from './day-visit.entity';
import {
  announceVisit,
  arrive,
  bookVisit,
  cancelVisit,
  closeVisit,
  confirmVisit,
  declareNoShow,
  isActive,
  leave,
  moveVisit,
  postponeVisit,
  startCare,
  unscheduleVisit,
  visitTransitions,
  type EndingReason,
  type VisitOutcome,
} from './visit-life';
import type { VisitProgramme } from './visit-programme.value';

const author = { by: 'ide-1', at: '2026-11-23T07:50:00Z' };
const programme: VisitProgramme = {
  arrival: 485,
  departure: 700,
  dayPlaceId: 'f4',
  steps: [{ code: 'cs', start: 500, end: 530, resourceIds: ['dr'] }],
};
const later: VisitProgramme = { ...programme, arrival: 600, departure: 815 };
const visit = (state: VisitState, more: Partial<DayVisit> = {}): DayVisit => ({
  id: 'v1',
  requestIds: ['r1'],
  patientId: 'p1',
  unitId: 'u1',
  on: civilDate('2026-11-23'),
  pathwayVersionId: 'w1',
  state,
  programme,
  announced: true,
  ending: null,
  ...more,
});
const ending: EndingReason = { reasonClass: 'patient', reason: 'malade' };
const acts: Record<string, (one: DayVisit) => VisitOutcome> = {
  book: (one) => bookVisit(one, author),
  confirm: (one) => confirmVisit(one, author),
  announce: (one) => announceVisit(one, author),
  move: (one) => moveVisit(one, { unitId: 'u2', on: civilDate('2026-11-24'), programme: later }, author),
  arrive: (one) => arrive(one, author),
  start: (one) => startCare(one, author),
  leave: (one) => leave(one, author),
  close: (one) => closeVisit(one, author),
  cancel: (one) => cancelVisit(one, ending, author),
  postpone: (one) => postponeVisit(one, ending, author),
  noShow: (one) => declareNoShow(one, author),
  unschedule: (one) => unscheduleVisit(one, ending, author),
};
const states: readonly VisitState[] = [
  'held',
  'booked',
  'confirmed',
  'arrived',
  'inProgress',
  'left',
  'closed',
  'cancelled',
  'postponed',
  'noShow',
  'unscheduled',
];
const allowed: Record<string, Partial<Record<VisitState, VisitState>>> = {
  book: { held: 'booked' },
  confirm: { booked: 'confirmed' },
  announce: { booked: 'booked', confirmed: 'confirmed', arrived: 'arrived', inProgress: 'inProgress' },
  move: { held: 'held', booked: 'booked', confirmed: 'confirmed', arrived: 'arrived', inProgress: 'inProgress' },
  arrive: { booked: 'arrived', confirmed: 'arrived' },
  start: { arrived: 'inProgress' },
  leave: { arrived: 'left', inProgress: 'left' },
  close: { left: 'closed' },
  cancel: { held: 'cancelled', booked: 'cancelled', confirmed: 'cancelled' },
  postpone: { held: 'postponed', booked: 'postponed', confirmed: 'postponed' },
  noShow: { booked: 'noShow', confirmed: 'noShow' },
  unschedule: { held: 'unscheduled', booked: 'unscheduled', confirmed: 'unscheduled' },
};

describe.each(Object.keys(acts))('%s', (act) => {
  it.each(states)('from %s', (state) => {
    const outcome = acts[act]!(visit(state));
    expect(outcome.ok ? outcome.state.state : undefined).toBe(allowed[act]?.[state]);
    if (!outcome.ok) expect(outcome.refusal.code).toBe('visit-state-refused');
  });
});

it('a moved visit has new hours that nobody was told, and its event keeps the old ones', () => {
  expect(acts['move']!(visit('booked'))).toMatchObject({
    state: { unitId: 'u2', on: '2026-11-24', programme: later, announced: false },
    event: { kind: 'DayVisitMoved', before: programme },
  });
});
it('an announced visit says so', () => {
  expect(announceVisit(visit('booked', { announced: false }), author)).toMatchObject({
    ok: true,
    state: { announced: true },
  });
});
it('an ending keeps its class and reason, and asks for one', () => {
  expect(cancelVisit(visit('booked'), { reasonClass: 'professional', reason: 'médecin absent' }, author)).toMatchObject(
    {
      state: { ending: { reasonClass: 'professional' } },
      event: { reasonClass: 'professional', reason: 'médecin absent' },
    },
  );
  expect(cancelVisit(visit('booked'), { reasonClass: 'professional', reason: ' ' }, author)).toMatchObject({
    ok: false,
    refusal: { code: 'reason-missing' },
  });
  expect(declareNoShow(visit('booked'), author)).toMatchObject({ state: { ending: { reasonClass: 'patient' } } });
});
it('a refusal says in French what the visit is and when the act is possible', () => {
  const refused = arrive(visit('left'), author);
  expect(refused.ok ? '' : refused.refusal.message).toBe(
    'Cette venue est terminée (le patient est parti)\u00a0: elle ne peut pas être accueillie. Cela n’est possible que pour une venue réservée ou confirmée.',
  );
});
it('holds its hours unless it does not take place', () => {
  expect(states.filter((state) => isActive(visit(state)))).toEqual([
    'held',
    'booked',
    'confirmed',
    'arrived',
    'inProgress',
    'left',
    'closed',
  ]);
});

describe('the ways of a visit', () => {
  const forth = Object.values(allowed)
    .flatMap((ways) => Object.entries(ways))
    .filter(([from, to]) => from !== to)
    .map(([from, to]) => `${from} → ${to}`);

  it('are those of its acts, and back where a fact is withdrawn or a change undone; what is closed stays closed', () => {
    const ways = visitTransitions.map(([from, to]) => `${from} → ${to}`);
    expect(new Set(ways).size).toBe(ways.length);
    expect(forth.filter((way) => !ways.includes(way))).toEqual([]);
    expect(ways.filter((way) => !forth.includes(way))).toEqual([
      'confirmed → booked',
      'arrived → booked',
      'inProgress → arrived',
      'left → inProgress',
      'left → arrived',
      'noShow → booked',
      ...['cancelled', 'postponed', 'unscheduled'].flatMap((ended) =>
        ['held', 'booked', 'confirmed'].map((stood) => `${ended} → ${stood}`),
      ),
    ]);
  });

  it('let a held visit be postponed, as any before the arrival', () => {
    expect(visitTransitions).toContainEqual(['held', 'postponed']);
  });
});
