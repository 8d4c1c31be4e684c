import type { ElsewhereView } from '@diurne/contracts';
import { aDay } from '../../../testing/mock/day.fixture';
import { laneOf, secondUnit } from '../../../testing/mock/hospital.fixture';
import { dayLanes, type LaneRow } from './lanes.view-model';

const empty = { ...aDay(), visits: [] };
const taken = (code: string, from: number, to: number, amount = 1): ElsewhereView => ({
  resourceId: laneOf(code).resourceId,
  from,
  to,
  amount,
  unitName: secondUnit.name,
});
const rowOf = (rows: readonly LaneRow[], code: string): LaneRow =>
  rows.find(({ id }) => id === laneOf(code).resourceId) as LaneRow;

it('shows in a lane what another unit took of its resource, and in no other lane', () => {
  const { rows } = dayLanes({ ...empty, elsewhere: [taken('ECHO', 545, 585)] }, 'platform');
  expect(rowOf(rows, 'ECHO').elsewhere).toEqual([
    { start: 545, end: 585, unitName: 'Hôpital de jour de soins palliatifs', amount: 1, track: 0 },
  ]);
  expect(rows.flatMap(({ elsewhere }) => elsewhere)).toHaveLength(1);
});

it('takes a track for each unit taken, beside our own steps, which stay where they were', () => {
  const [visit] = aDay().visits;
  if (visit === undefined) throw new Error('the fixture plans visits');
  const [step] = visit.steps;
  if (step === undefined) throw new Error('the fixture plans steps');
  const nurse = laneOf('IDEP').resourceId;
  const own = {
    ...visit,
    steps: [{ ...step, start: 520, end: 560, resources: [{ resourceId: nurse, unitNo: 2 }] }],
  };
  const { rows } = dayLanes(
    { ...empty, visits: [own], elsewhere: [taken('IDEP', 500, 530, 2), taken('IDEP', 560, 600)] },
    'professional',
  );
  const row = rowOf(rows, 'IDEP');
  expect(row.blocks.map(({ track }) => track)).toEqual([1]);
  expect(row.elsewhere.map(({ start, track }) => [start, track])).toEqual([
    [500, 0],
    [500, 2],
    [560, 0],
  ]);
  expect(row.tracks).toBe(3);
});

it('keeps off the stays of a place, and within the hours that are shown', () => {
  const [visit] = aDay().visits;
  if (visit === undefined) throw new Error('the fixture plans visits');
  const stay = { ...visit, arrival: 500, departure: 700, dayPlaceId: laneOf('LIT').resourceId, dayPlaceUnit: 1 };
  const { rows } = dayLanes(
    { ...empty, visits: [stay], elsewhere: [taken('LIT', 300, 520), taken('LIT', 1110, 1200)] },
    'place',
  );
  expect(rowOf(rows, 'LIT').elsewhere.map(({ start, end, track }) => [start, end, track])).toEqual([[450, 520, 1]]);
});
