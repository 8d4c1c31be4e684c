import type { ElsewhereView } from '@diurne/contracts';
import { laneOf, lanes, secondUnit, unit } from '../../testing/mock/hospital.fixture';
import { aDay } from '../../testing/mock/day.fixture';
import { lanesOnlyElsewhere, ownMeans, takenElsewhere } from './taken-elsewhere.view-model';

const taken = (code: string, from: number, to: number, more: Partial<ElsewhereView> = {}): ElsewhereView => ({
  resourceId: laneOf(code).resourceId,
  from,
  to,
  amount: 1,
  unitName: secondUnit.name,
  ...more,
});
const lines = (elsewhere: ElsewhereView[], words?: string) =>
  takenElsewhere({ lanes, elsewhere }, words).map(({ name, unitName, hours }) => [
    name,
    unitName,
    hours.join(', ').replaceAll('\u00a0', ' '),
  ]);

it('says of each resource by which unit and when it is taken, in the order of the lanes', () => {
  const elsewhere = [taken('ECHO', 600, 630), taken('END', 545, 570), taken('ECHO', 545, 585)];
  expect(lines(elsewhere)).toEqual([
    ['Dr QUERVILLE Anaïs', 'Hôpital de jour de soins palliatifs', '9 h 05 – 9 h 30'],
    ['Échographe', 'Hôpital de jour de soins palliatifs', '9 h 05 – 9 h 45, 10 h – 10 h 30'],
  ]);
  expect(lines(elsewhere, 'echogr')).toHaveLength(1);
  expect(lines(elsewhere, 'palliatifs')).toHaveLength(2);
});

it('parts the units, joins hours that touch, and says how many of several are taken at most', () => {
  const ofBoth = [taken('ECHO', 545, 585), taken('ECHO', 585, 600), taken('ECHO', 600, 630, { unitName: unit.name })];
  expect(lines(ofBoth).map(([, unitName, hours]) => [unitName, hours])).toEqual([
    ['Hôpital de jour de médecine', '10 h – 10 h 30'],
    ['Hôpital de jour de soins palliatifs', '9 h 05 – 10 h'],
  ]);
  const ofSeveral = [
    taken('IDEP', 545, 585, { amount: 2 }),
    taken('IDEP', 580, 600),
    taken('IDEP', 600, 630),
    taken('IDEP', 700, 730),
  ];
  expect(lines(ofSeveral).map(([, , hours]) => hours)).toEqual([
    '9 h 05 – 10 h 30 (jusqu’à 3 à la fois), 11 h 40 – 12 h 10',
  ]);
});

it('keeps for paper what the unit’s own visits stand on too, and counts the other resources', () => {
  const day = aDay();
  const own = day.visits.flatMap(({ steps }) => steps.flatMap(({ resources }) => resources))[0]?.resourceId ?? '';
  const spare = lanes.find(({ resourceId }) =>
    day.visits.every(({ steps }) =>
      steps.every(({ resources }) => resources.every((use) => use.resourceId !== resourceId)),
    ),
  );
  const at = { from: 545, to: 585, amount: 1, unitName: secondUnit.name };
  const taken = { ...day, elsewhere: [own, spare?.resourceId ?? ''].map((resourceId) => ({ ...at, resourceId })) };
  expect(ownMeans(taken).elsewhere.map(({ resourceId }) => resourceId)).toEqual([own]);
  expect(lanesOnlyElsewhere(taken)).toBe(1);
});
