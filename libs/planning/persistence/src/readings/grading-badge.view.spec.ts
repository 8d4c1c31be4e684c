import { testPathways } from '@diurne/planning-application/testing';
import {
  gradeJudged,
  type BillingRecord,
  type LedgerVisit,
  type LivedFacts,
  type StandingGround,
} from '@diurne/planning-application';
import type { BillingRegime, PathwayStep, VisitState } from '@diurne/planning-domain';
import { civilDate } from '@diurne/time';
import { badgeOfVisit } from './grading-badge.view';

const [nursing, consultation, echo] = testPathways.checkup.steps as readonly [PathwayStep, PathwayStep, PathwayStep];
const steps: readonly PathwayStep[] = [nursing, { ...consultation, optional: true }, echo];
const physician = { id: 'd', trade: 'cardiologue' };
function visit(
  state: VisitState,
  lived: Partial<LivedFacts> = {},
  more: { readonly steps?: readonly PathwayStep[]; readonly planned?: readonly string[] } = {},
): LedgerVisit {
  const pathway = { ...testPathways.checkup, steps: more.steps ?? steps };
  const planned = more.planned ?? pathway.steps.map(({ code }) => code);
  return {
    id: 'v',
    requestIds: ['r'],
    patientId: 'p',
    unitId: 'u',
    on: civilDate('2026-12-01'),
    pathwayVersionId: 'pv',
    state,
    announced: false,
    announcedAt: null,
    ending: null,
    pathway,
    pathwayName: 'P',
    priority: 1,
    hours: null,
    units: {},
    stepIds: {},
    programme: {
      arrival: 500,
      departure: 700,
      dayPlaceId: null,
      steps: planned.map((code) => ({ code, start: 510, end: 530, resourceIds: ['x'] })),
    },
    lived: {
      arrived: true,
      doneSteps: lived.countedSteps ?? [],
      countedSteps: [],
      performers: { CS: physician, ECHO: physician },
      ...lived,
    },
  };
}
const record = (more: Partial<BillingRecord> = {}): BillingRecord => ({
  exitMode: null,
  territory: 'metropole',
  grounds: [],
  decided: undefined,
  released: undefined,
  ...more,
});
const judge = (of: LedgerVisit, with_: Partial<BillingRecord> = {}, regime: BillingRegime = 'counted') => ({
  visit: of,
  regime,
  record: record(with_),
  reportState: 'signed' as const,
});
const codes = (...args: Parameters<typeof judge>) =>
  gradeJudged(judge(...args), 'traced').holds.map(({ code }) => code);

describe('the badge', () => {
  it.each([
    ['booked', 'HDJ intermédiaire · 3 interventions prévues', 'planned'],
    ['arrived', 'HDJ intermédiaire · 3 prévues, 1 tracée', 'planned'],
    ['inProgress', 'HDJ intermédiaire · 3 prévues, 1 tracée', 'planned'],
    ['left', 'critères HDJ non réunis\u00a0: consultation externe', 'traced'],
    ['closed', 'critères HDJ non réunis\u00a0: consultation externe', 'traced'],
    ['noShow', 'pas de venue', 'traced'],
    ['cancelled', 'pas de venue', 'planned'],
  ] as const)('of a visit that is %s says « %s »', (state, words, basis) => {
    expect(badgeOfVisit(judge(visit(state, { countedSteps: ['CS'] })))).toMatchObject({ words, basis, traced: 1 });
  });
  it('counts of the plan what is in the programme', () => {
    expect(badgeOfVisit(judge(visit('booked', {}, { planned: ['PDS', 'ECHO'] }))).count).toBe(2);
  });
});

describe('the way out', () => {
  it.each([
    ['home', [], '8'],
    ['againstAdvice', [], '8'],
    ['ehpad', [], '8'],
    ['transfer', ['exit-to-judge'], '7'],
    ['had', ['exit-to-judge'], '7'],
    ['smr', ['exit-to-judge'], '7'],
    ['palliative', ['exit-to-judge'], '7'],
    ['death', ['exit-to-judge'], '9'],
    ['somewhere', ['exit-to-judge'], null],
  ] as const)('%s: %j', (exitMode, held, rum) => {
    const left = visit('left', { countedSteps: ['PDS', 'CS', 'ECHO'] });
    expect(codes(left, { exitMode })).toEqual(held);
    expect(gradeJudged(judge(left, { exitMode }), 'traced').rum.exitMode).toBe(rum);
  });
  it('into a full stay is a conversion', () => {
    const left = visit('left', { countedSteps: ['PDS', 'CS', 'ECHO'] });
    expect(badgeOfVisit(judge(left, { exitMode: 'fullHospitalisation' })).gradingClass).toBe('conversion');
  });
});

describe('the steps', () => {
  it('declared for someone wait for them', () => {
    const left = visit('left', { doneSteps: ['PDS', 'CS'], countedSteps: ['CS'] });
    expect(codes(left)).toEqual(['step-not-confirmed', 'step-not-traced']);
  });
  it('of a séance are those that the pathway marks', () => {
    const infusion: PathwayStep = { ...nursing, code: 'INF', category: 'notCounted', treatmentSession: true };
    const of = (doneSteps: string[]) =>
      badgeOfVisit(
        judge(visit('left', { doneSteps, countedSteps: ['CS'] }, { steps: [...steps, infusion] }), {}, 'seance'),
      );
    expect([of(['CS', 'INF']).gradingClass, of(['CS']).gradingClass]).toEqual(['seance', 'external']);
  });
  it('not counted of a physician coordinate', () => {
    const synthesis: PathwayStep = { ...nursing, code: 'SYN', category: 'notCounted', uses: consultation.uses };
    const of = (countedSteps: string[]) => codes(visit('left', { countedSteps }, { steps: [nursing, synthesis] }));
    expect([of(['PDS', 'SYN']), of(['PDS'])]).toEqual([[], ['no-medical-coordination']]);
  });
});

describe('the record', () => {
  const ground = (kind: StandingGround['kind'], more: Partial<StandingGround> = {}): StandingGround => ({
    id: kind,
    kind,
    criterion: null,
    code: null,
    gives: null,
    justification: 'écrit',
    occurredAt: new Date('2026-12-01T09:00Z'),
    recordedAt: new Date('2026-12-01T11:00Z'),
    recordedBy: 'Dr Essai',
    ...more,
  });
  const left = visit('left', { countedSteps: ['CS'] });
  it.each([
    [ground('hospitalReserveProduct'), 'fullStay'],
    [ground('particularSurveillance'), 'fullStay'],
    [ground('patientContext', { criterion: 'age' }), 'fullStay'],
    [ground('acteClassant', { code: 'HHFE002' }), 'fullStay'],
    [ground('rescrit', { code: '2024-17', gives: 'intermediateStay' }), 'intermediateStay'],
  ] as const)('counts: $kind', (one, gradingClass) => {
    expect(badgeOfVisit(judge(left, { grounds: [one] })).gradingClass).toBe(gradingClass);
  });
  it('of one kind is the last that was written', () => {
    const rescrits = [
      ground('rescrit', { code: '2024-17', gives: 'fullStay' }),
      ground('rescrit', { code: '2025-3', gives: 'external' }),
    ];
    expect(badgeOfVisit(judge(left, { grounds: rescrits })).gradingClass).toBe('external');
  });
  it('says how it is billed, over the pathway', () => {
    const decided = {
      regime: 'hospitalReserve',
      reason: 'réserve',
      decidedAt: new Date(),
      decidedBy: 'DIM',
      forVisit: true,
    } as const;
    expect(badgeOfVisit(judge(visit('booked'), { decided }, 'undetermined')).gradingClass).toBe('fullStay');
    expect(badgeOfVisit(judge(visit('booked'), {}, 'undetermined')).gradingClass).toBe('undetermined');
  });
  it('that is not signed holds', () => {
    const unsigned = {
      ...judge(visit('left', { countedSteps: ['PDS', 'CS', 'ECHO'] })),
      reportState: 'draft' as const,
    };
    expect(gradeJudged(unsigned, 'traced').holds.map(({ code }) => code)).toEqual(['report-not-signed']);
  });
});
