import { civilDate } from '@diurne/time';
import type { NextVisit } from './day-change.value';
import type { LedgerDay, LedgerResource, LedgerVisit } from './ledger-day.value';
import { numberUnits, takingsOf } from './number-units';

const pathway = {
  steps: [
    {
      code: 'A',
      label: 'A',
      duration: 60,
      uses: [
        { trade: 'x', amount: 2 },
        { trade: 'y', amount: 1 },
      ],
      patient: 'exclusive',
      turnover: 7,
      optional: false,
      category: 'notCounted',
    },
  ],
  relations: [],
  first: [],
  last: [],
  sameResource: [],
  dayPlace: { attributes: [] },
  maxPresence: 719,
  arrivalLead: 0,
  departureLag: 0,
  preparation: [],
  reportSentences: {},
} as const;
const resource = (id: string, units: number, turnover: number): LedgerResource => ({
  id,
  name: `Salle ${id}`,
  code: id,
  kind: 'room',
  trade: id,
  turnover,
  units,
  attributes: [],
  location: null,
  homeUnitId: null,
  homeUnitName: null,
  windows: [],
  busy: [],
  break: null,
  starts: null,
});
const resources = [resource('x', 3, 3), resource('y', 1, 11), resource('p', 2, 5)];
const visit = (id: string, start: number, units: LedgerVisit['units'] = {}) =>
  ({
    id,
    requestIds: [id] as const,
    patientId: id,
    unitId: 'u',
    on: civilDate('2026-12-01'),
    pathwayVersionId: 'v',
    state: 'booked',
    announced: false,
    ending: null,
    pathway,
    pathwayName: 'P',
    priority: 1,
    hours: null,
    units,
    programme: {
      arrival: start - 10,
      departure: start + 65,
      dayPlaceId: 'p',
      steps: [{ code: 'A', start, end: start + 60, resourceIds: ['x', 'y'] }],
    },
  }) as const;
describe('the place of a visit', () => {
  const holds = (dayPlace: { attributes: string[]; from?: string; to?: string }) =>
    takingsOf({ ...visit('v', 500), pathway: { ...pathway, dayPlace } }, new Map(resources.map((r) => [r.id, r])))
      .filter(({ resourceId }) => resourceId === 'p')
      .map(({ from, until, to }) => [from, until, to]);

  it('is taken for the stay, or from and to the steps that its pathway names, and cleaned after', () => {
    expect(holds({ attributes: [] })).toEqual([[490, 565, 570]]);
    expect(holds({ attributes: [], from: 'A' })).toEqual([[500, 565, 570]]);
    expect(holds({ attributes: [], to: 'A' })).toEqual([[490, 560, 565]]);
  });
});

const dayWith = (visits: readonly LedgerVisit[], foreign: LedgerDay['foreign'] = []): LedgerDay =>
  ({ visits, foreign, capacity: { resources } }) as unknown as LedgerDay;
const standing = (id: string, start: number, units: LedgerVisit['units']): LedgerVisit => ({
  ...visit(id, start, units),
  stepIds: {},
  announcedAt: null,
  lived: { arrived: false, doneSteps: [], countedSteps: [], performers: {} },
});

describe('what a visit takes', () => {
  it('is its place from arrival to departure and a line for each use, with the longer turnover', () => {
    expect(takingsOf(visit('v', 540), new Map(resources.map((one) => [one.id, one])))).toEqual([
      { key: '@place', resourceId: 'p', from: 530, until: 605, to: 610, amount: 1 },
      { key: 'A/0', resourceId: 'x', from: 540, until: 600, to: 607, amount: 2 },
      { key: 'A/1', resourceId: 'y', from: 540, until: 600, to: 611, amount: 1 },
    ]);
  });
});

describe('numbers of units', () => {
  it('leave others theirs', () => {
    const { units, renumbered } = numberUnits(
      [dayWith([standing('a', 480, { '@place': [2], 'A/0': [1, 3], 'A/1': [1] })])],
      [visit('b', 551) as NextVisit],
      new Set(),
    );
    expect(units.get('b')).toEqual({ '@place': [1], 'A/0': [1, 2], 'A/1': [1] });
    expect(renumbered).toEqual([]);
  });

  it('are refused when one unit more is wanted than there is, by one minute of turnover', () => {
    const before = standing('a', 480, { '@place': [2], 'A/0': [1, 2], 'A/1': [1] });
    expect(() => numberUnits([dayWith([before])], [visit('b', 550) as NextVisit], new Set())).toThrow(
      expect.objectContaining({ code: 'resource-already-booked', message: expect.stringContaining('Salle y') }),
    );
    expect(() => numberUnits([dayWith([before])], [visit('b', 550) as NextVisit], new Set(['a']))).not.toThrow();
  });

  it('move another unit’s takings aside when a whole one is needed', () => {
    const foreign = [
      { visitId: 'f', key: 'A/0', resourceId: 'p', from: 480, to: 540, unitNos: [1] },
      { visitId: 'g', key: 'A/0', resourceId: 'p', from: 540, to: 700, unitNos: [2] },
    ];
    const long = { ...visit('b', 540), programme: { ...visit('b', 540).programme, arrival: 480 } } as NextVisit;
    const { units, renumbered } = numberUnits([dayWith([], foreign)], [long], new Set());
    const own = units.get('b')!['@place']![0]!;
    expect(renumbered.map(({ visitId, unitNos }) => [visitId, unitNos])).toEqual(
      own === 1 ? [['f', [2]]] : [['g', [1]]],
    );
  });
});
