import { civilDate } from '@diurne/time';
import type { PathwayDefinition } from '../pathway/care-pathway.value';
import type { DayCapacity, DayResource } from './day-capacity.value';
import { dayProblem } from './day-problem';
import { plannedVisitOf, programmeOf } from './standing-visits';
import type { StandingVisit, VisitToPlan } from './visit-to-plan.value';

const resource = (id: string, trade: string, more: Partial<DayResource> = {}): DayResource => ({
  id,
  code: id.toUpperCase(),
  kind: 'professional',
  trade,
  turnover: 0,
  attributes: [],
  location: null,
  homeUnitId: null,
  windows: [{ from: 480, to: 990, capacity: 1 }],
  busy: [],
  break: null,
  starts: null,
  ...more,
});
const capacity: DayCapacity = {
  unitId: 'here',
  on: civilDate('2026-11-23'),
  timeZone: 'Europe/Paris',
  opening: { from: 450, to: 1110 },
  longestPresence: 719,
  notBefore: null,
  locations: [{ id: 'HDJ', name: 'Hôpital de jour' }],
  travel: { default: 5, pairs: [] },
  resources: [
    resource('n1', 'infirmier'),
    resource('n2', 'infirmier'),
    resource('d1', 'diététicien', { break: { minutes: 30, from: 720, to: 840 }, location: 'HDJ' }),
  ],
};
const pathway: PathwayDefinition = {
  steps: [
    {
      code: 'vitals',
      label: 'Constantes',
      duration: 15,
      uses: [{ trade: 'infirmier', amount: 1 }],
      patient: 'exclusive',
      turnover: 0,
      optional: false,
      category: 'notCounted',
    },
    {
      code: 'diet',
      label: 'Diététique',
      duration: 45,
      uses: [{ trade: 'diététicien', codes: ['D1', 'D9'], amount: 1 }],
      patient: 'exclusive',
      turnover: 5,
      optional: true,
      category: 'paramedical',
      window: { from: 500, to: 700 },
    },
  ],
  relations: [
    { from: 'vitals', to: 'diet', min: 10 },
    { from: 'vitals', to: 'diet', max: 90, strict: true },
  ],
  first: ['vitals'],
  last: [],
  sameResource: [],
  dayPlace: { attributes: ['armchair'] },
  maxPresence: 400,
  arrivalLead: 15,
  departureLag: 10,
  preparation: [],
  reportSentences: {},
};
const wanted: VisitToPlan = { id: 'r1', patientId: 'p1', priority: 3, hours: null, pathway };
const standing = (more: Partial<StandingVisit> = {}): StandingVisit => ({
  ...wanted,
  id: 'r0',
  patientId: 'p0',
  state: 'booked',
  announced: false,
  programme: {
    arrival: 480,
    departure: 520,
    dayPlaceId: 'f1',
    steps: [{ code: 'vitals', start: 495, end: 512, resourceIds: ['n2'] }],
  },
  ...more,
});
const build = (standingVisits: readonly StandingVisit[], more: Partial<DayCapacity> = {}) =>
  dayProblem({ capacity: { ...capacity, ...more }, standing: standingVisits, toPlace: [wanted] });

describe('the problem of a day', () => {
  it('offers each step every resource of its trade, and those of its codes', () => {
    const [visit] = build([]).visits;
    expect(visit?.steps.map(({ uses }) => uses)).toEqual([
      [{ anyOf: ['n1', 'n2'], amount: 1 }],
      [{ anyOf: ['d1'], amount: 1 }],
    ]);
    expect(visit).toMatchObject({
      id: 'r1',
      person: 'p1',
      priority: 3,
      window: { from: 450, to: 1110 },
      maxPresence: 400,
      arrivalLead: 15,
      departureLag: 10,
      place: { attributes: ['armchair'] },
      first: ['vitals'],
    });
    expect(visit?.relations).toEqual([
      { from: 'vitals', to: 'diet', min: 10 },
      { from: 'vitals', to: 'diet', max: 90, strict: true },
    ]);
    expect(visit?.steps[1]).toMatchObject({ optional: true, turnover: 5, window: { from: 500, to: 700 } });
  });
  it('keeps hours that the patient may not leave', () => {
    expect(
      dayProblem({ capacity, standing: [], toPlace: [{ ...wanted, hours: { from: 600, to: 800 } }] }).visits[0]?.window,
    ).toEqual({ from: 600, to: 800 });
  });
  it('carries breaks, locations and the present minute', () => {
    const problem = build([], { notBefore: 615 });
    expect(problem.notBefore).toBe(615);
    expect(problem.resources.find(({ id }) => id === 'd1')).toMatchObject({
      break: { minutes: 30, from: 720, to: 840 },
      location: 'HDJ',
    });
    expect('notBefore' in build([])).toBe(false);
  });
  it('carries fixed starts of a resource and the location of a step, where there are any', () => {
    const group = dayProblem({
      capacity: {
        ...capacity,
        resources: capacity.resources.map((one) => (one.id === 'd1' ? { ...one, starts: [600, 645] } : one)),
      },
      standing: [],
      toPlace: [
        {
          ...wanted,
          pathway: {
            ...pathway,
            steps: pathway.steps.map((step) => (step.code === 'vitals' ? { ...step, location: '@place' } : step)),
          },
        },
      ],
    });
    expect(group.resources.map(({ starts }) => starts)).toEqual([undefined, undefined, [600, 645]]);
    expect(group.visits[0]?.steps.map(({ location }) => location)).toEqual(['@place', undefined]);
  });
  it('calls resources by trade and code and visits by their label, nobody by their name', () => {
    const problem = dayProblem({ capacity, standing: [], toPlace: [{ ...wanted, label: 'Bilan diététique' }] });
    expect(problem.resources.map(({ name }) => name)).toEqual(['infirmier N1', 'infirmier N2', 'diététicien D1']);
    expect(problem.visits[0]?.label).toBe('Bilan diététique');
    expect(problem.locations).toEqual([{ id: 'HDJ', name: 'Hôpital de jour' }]);
    expect(build([]).visits[0]).not.toHaveProperty('label');
  });
  it('refuses the visit, not the day, where a trade has nobody', () => {
    const problem = dayProblem({
      capacity: { ...capacity, resources: capacity.resources.slice(0, 2) },
      standing: [],
      toPlace: [wanted],
    });
    expect(problem.visits[0]?.steps[1]?.uses).toEqual([{ anyOf: ['nobody:diététicien'], amount: 1 }]);
    expect(problem.resources.find(({ id }) => id === 'nobody:diététicien')).toMatchObject({ windows: [] });
  });
});

describe('standing visits', () => {
  it('are incumbents while nobody was told', () => {
    const [visit] = build([standing()]).visits;
    expect(visit?.pinned).toBeUndefined();
    expect(visit?.incumbent).toEqual({
      arrival: 480,
      place: 'f1',
      steps: [{ id: 'vitals', start: 495, uses: ['n2'] }],
    });
    expect(visit?.steps).toHaveLength(2);
  });
  it.each([
    ['announced', { announced: true }],
    ['confirmed', { state: 'confirmed' as const }],
    ['there', { state: 'arrived' as const }],
    ['over', { state: 'left' as const }],
    ['kept by hand', { keptByHand: true }],
  ])('are pins once %s, with the minutes they have and without the optional steps they left out', (_name, more) => {
    const [visit] = build([standing(more)]).visits;
    expect(visit?.pinned).toEqual({ arrival: 480, departure: 520, place: 'f1' });
    expect(visit?.steps).toHaveLength(1);
    expect(visit?.steps[0]).toMatchObject({ duration: 17, pinned: { start: 495, uses: ['n2'] } });
  });
  it.each(['cancelled', 'postponed', 'noShow', 'unscheduled'] as const)('that are %s are left out', (state) => {
    expect(build([standing({ state })]).visits.map(({ id }) => id)).toEqual(['r1']);
  });
});

it('a programme goes to the engine and comes back', () => {
  const { programme } = standing();
  expect(programmeOf(plannedVisitOf('r0', programme))).toEqual(programme);
  expect(plannedVisitOf('r0', { ...programme, dayPlaceId: null })).not.toHaveProperty('place');
});
