import { explainVisit, proposeInsertions } from '@diurne/planning-engine';
import { civilDate } from '@diurne/time';
import type { PathwayDefinition } from '../pathway/care-pathway.value';
import type { DayCapacity, DayResource } from './day-capacity.value';
import { dayProblem } from './day-problem';
import { isElsewhere, plannedElsewhere } from './presence-elsewhere';
import type { PresenceElsewhere } from './presence-elsewhere.value';
import type { StandingVisit, VisitToPlan } from './visit-to-plan.value';

const resource = (id: string, homeUnitId: string | null, kind: DayResource['kind'] = 'professional'): DayResource => ({
  id,
  code: id,
  kind,
  trade: kind === 'place' ? 'fauteuil' : 'infirmier',
  turnover: 0,
  attributes: kind === 'place' ? ['armchair'] : [],
  location: null,
  homeUnitId,
  windows: [{ from: 450, to: 1110, capacity: 1 }],
  busy: [],
  break: null,
  starts: null,
});
const capacity: DayCapacity = {
  unitId: 'here',
  on: civilDate('2026-11-23'),
  timeZone: 'Europe/Paris',
  opening: { from: 480, to: 720 },
  longestPresence: 719,
  notBefore: null,
  locations: [],
  travel: { default: 0, pairs: [] },
  resources: [
    resource('own nurse', 'here'),
    resource('their nurse', 'beside'),
    resource('shared nurse', null),
    resource('own chair', 'here', 'place'),
    resource('their chair', 'beside', 'place'),
  ],
};
const pathway: PathwayDefinition = {
  steps: [
    {
      code: 'care',
      label: 'Soin',
      duration: 60,
      uses: [{ trade: 'infirmier', amount: 1 }],
      patient: 'exclusive',
      turnover: 0,
      optional: false,
      category: 'paramedical',
    },
  ],
  relations: [],
  first: [],
  last: [],
  sameResource: [],
  dayPlace: { attributes: ['armchair'] },
  maxPresence: 719,
  arrivalLead: 0,
  departureLag: 0,
  preparation: [],
  reportSentences: {},
};
const wanted: VisitToPlan = { id: 'wanted', patientId: 'somebody', priority: 3, hours: null, pathway };
const standsWith = (nurse: string, chair: string): StandingVisit => ({
  ...wanted,
  id: 'standing',
  patientId: 'somebody else',
  state: 'booked',
  announced: false,
  programme: {
    arrival: 600,
    departure: 660,
    dayPlaceId: chair,
    steps: [{ code: 'care', start: 600, end: 660, resourceIds: [nurse] }],
  },
});
const candidates = (standing: readonly StandingVisit[], visitId: string) => {
  const { visits, resources } = dayProblem({ capacity, standing, toPlace: [wanted] });
  const visit = visits.find(({ id }) => id === visitId);
  return {
    there: resources.map(({ id }) => id),
    nurses: visit?.steps[0]?.uses[0]?.anyOf,
    place: visit?.place,
  };
};

describe('a unit’s day', () => {
  it('is planned with what is its own or shared, never with what is another’s', () => {
    expect(candidates([], 'wanted')).toEqual({
      there: ['own nurse', 'shared nurse', 'own chair'],
      nurses: ['own nurse', 'shared nurse'],
      place: { attributes: ['armchair'] },
    });
  });

  it('leaves a visit where it stands, though that is another unit’s, and offers it to nobody else', () => {
    const standing = [standsWith('their nurse', 'their chair')];
    expect(candidates(standing, 'standing')).toEqual({
      there: ['own nurse', 'their nurse', 'shared nurse', 'own chair', 'their chair'],
      nurses: ['own nurse', 'their nurse', 'shared nurse'],
      place: { attributes: ['armchair'] },
    });
    expect(candidates(standing, 'wanted')).toMatchObject({
      nurses: ['own nurse', 'shared nurse'],
      place: { attributes: ['armchair'], anyOf: ['own chair'] },
    });
  });
});

describe('a patient who is in another unit that day', () => {
  const presence = (more: Partial<PresenceElsewhere> = {}): PresenceElsewhere => ({
    visitId: 'v9',
    patientId: 'somebody',
    unitName: 'HDJ Est',
    unitPhone: '01 99 00 12 34',
    from: 530,
    to: 655,
    ...more,
  });
  const problemWith = (...elsewhere: PresenceElsewhere[]) =>
    dayProblem({ capacity, standing: [], toPlace: [wanted], elsewhere });

  it('is proposed only hours that leave them there', () => {
    const problem = problemWith(presence());
    const found = proposeInsertions(problem, plannedElsewhere(problem), 'wanted', { count: 5 });
    expect(found.map(({ plan }) => plan.arrival)).toEqual([655, 660]);
  });

  it('and has no other hour is told so by unit and hours', () => {
    const problem = problemWith(presence({ to: 690 }));
    const reasons = explainVisit(problem, plannedElsewhere(problem), 'wanted');
    expect(reasons[0]).toMatchObject({
      code: 'person-already-present',
      message: 'Le patient est déjà attendu pour «\u00a0HDJ Est, de 8\u00a0h\u00a050 à 11\u00a0h\u00a030\u00a0».',
    });
  });

  it('is a fact within the opening, and of no other patient', () => {
    expect(problemWith(presence({ patientId: 'a stranger' })).visits).toHaveLength(1);
    expect(problemWith(presence({ from: 720, to: 800 })).visits).toHaveLength(1);
    const problem = problemWith(presence({ from: 300, to: 900 }));
    expect(plannedElsewhere(problem)).toMatchObject([{ arrival: 480, departure: 720 }]);
    expect(problem.visits.filter(isElsewhere)).toHaveLength(1);
  });
});
