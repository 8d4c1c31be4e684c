import { civilDate } from '@diurne/time';
import type { LedgerDay } from './ledger-day.value';
import { presentMinute, problemOfDay, type PlanningVisit } from './problem-of-day';

const step = (code: string, duration: number) =>
  ({
    code,
    label: code,
    duration,
    uses: [{ trade: 'infirmier', amount: 1 }],
    patient: 'exclusive',
    turnover: 0,
    optional: false,
    category: 'paramedical',
  }) as const;
const pathway = {
  steps: [step('A', 20), step('B', 35)],
  relations: [],
  first: [],
  last: [],
  sameResource: [],
  dayPlace: null,
  maxPresence: 400,
  arrivalLead: 0,
  departureLag: 0,
  preparation: [],
  reportSentences: {},
};
const wish = { pathway, pathwayName: 'Bilan', priority: 2, hours: null };
const visit = (id: string, lived?: PlanningVisit['lived']): PlanningVisit => ({
  ...wish,
  id,
  patientId: `patient-of-${id}`,
  ...(lived ? { lived } : {}),
  programme: {
    arrival: 510,
    departure: 600,
    dayPlaceId: null,
    steps: [
      { code: 'A', start: 515, end: 540, resourceIds: ['n'] },
      { code: 'B', start: 545, end: 580, resourceIds: ['n'] },
    ],
  },
});
const day = {
  unitId: 'u',
  unitName: 'HDJ',
  unitPhone: '01 99 00 12 34',
  noticeMinutes: 0,
  on: civilDate('2026-12-01'),
  timeZone: 'Europe/Paris',
  revision: 1,
  state: 'open',
  closedBecause: null,
  visits: [],
  foreign: [],
  elsewhere: [],
  capacity: {
    unitId: 'u',
    on: civilDate('2026-12-01'),
    timeZone: 'Europe/Paris',
    opening: { from: 480, to: 1080 },
    longestPresence: 719,
    notBefore: null,
    locations: [],
    travel: { default: 0, pairs: [] },
    resources: [
      {
        id: 'n',
        code: 'n',
        name: 'Infirmière du jour',
        units: 2,
        kind: 'professional',
        trade: 'infirmier',
        turnover: 0,
        attributes: [],
        location: null,
        homeUnitId: null,
        homeUnitName: null,
        windows: [{ from: 480, to: 1080, capacity: 2 }],
        busy: [],
        break: null,
        starts: null,
      },
    ],
  },
} as const satisfies LedgerDay;
const problem = (visits: readonly PlanningVisit[], kept: readonly string[] = []) =>
  problemOfDay(day, {
    visits,
    toPlace: [{ ...wish, id: 'r', patientId: 'patient-of-r' }],
    keeps: ({ id }) => kept.includes(id),
  });

describe('the problem of a day', () => {
  it('pins who is kept, and lets the others move from where they were told', () => {
    const [kept, loose, wanted] = problem([visit('k'), visit('l')], ['k']).visits;
    expect(kept).toMatchObject({
      pinned: { arrival: 510, departure: 600 },
      steps: [{ pinned: { start: 515, uses: ['n'] }, duration: 25 }, { pinned: { start: 545 } }],
    });
    expect(loose).toMatchObject({
      incumbent: {
        arrival: 510,
        steps: [
          { id: 'A', start: 515 },
          { id: 'B', start: 545 },
        ],
      },
      steps: [{ duration: 20 }, { duration: 35 }],
    });
    expect([loose!.pinned, loose!.steps.some(({ pinned }) => pinned), wanted!.incumbent]).toEqual([
      undefined,
      false,
      undefined,
    ]);
  });

  it('pins of a visit under way what was lived, to the minute, and nothing else', () => {
    const [arrived, begun] = problem([
      visit('a', { arrived: true, doneSteps: [], countedSteps: [], performers: {} }),
      visit('b', { arrived: true, doneSteps: ['A'], countedSteps: [], performers: {} }),
    ]).visits;
    expect([arrived!.pinned, arrived!.steps.map(({ pinned }) => pinned)]).toEqual([
      { arrival: 510 },
      [undefined, undefined],
    ]);
    expect(begun!.steps.map(({ duration, pinned }) => [duration, pinned?.start])).toEqual([
      [25, 515],
      [35, undefined],
    ]);
  });

  it('names pathways, hours and resources, and no patient', () => {
    const { visits, resources } = problem([visit('k')], ['k']);
    expect([visits.map(({ label }) => label), resources.map(({ name }) => name)]).toEqual([
      ['Bilan de 8\u00a0h\u00a030', 'Bilan'],
      ['Infirmière du jour'],
    ]);
  });
});

it('the present minute is that of the day itself', () => {
  const now = { date: civilDate('2026-12-01'), minute: 611 };
  expect([presentMinute(civilDate('2026-12-01'), now), presentMinute(civilDate('2026-12-02'), now)]).toEqual([
    611,
    undefined,
  ]);
});
