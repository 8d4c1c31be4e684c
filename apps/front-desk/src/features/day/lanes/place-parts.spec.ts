import { aDay } from '../../../testing/mock/day.fixture';
import { dayFigures } from '../day-figures.view-model';
import { dayLanes, noPlace } from './lanes.view-model';

const day = aDay();
const [some] = day.visits as [(typeof day.visits)[0]];
const [blood, drip] = some.steps as [(typeof some.steps)[0], (typeof some.steps)[0]];
const chair = day.lanes.find(({ kind }) => kind === 'place')!;
const visit = {
  ...some,
  arrival: 500,
  departure: 700,
  dayPlaceId: chair.resourceId,
  steps: [
    { ...blood, code: 'blood', start: 500, end: 510 },
    { ...drip, code: 'drip', start: 580, end: 690 },
  ],
};
const shown = (dayPlaceHold: { from?: string; to?: string }) =>
  dayLanes({ ...day, visits: [{ ...visit, dayPlaceHold }] }, 'place')
    .rows.filter(({ id }) => id === chair.resourceId || id === noPlace)
    .map((row) => [
      row.id === noPlace,
      row.stays.map(({ start, end }) => [start, end]),
      row.blocks.map((b) => b.start),
    ]);

describe('a place held for a part of the stay', () => {
  it('is taken for that part in its lane, and the patient is without a place for the rest', () => {
    expect(shown({ from: 'drip' })).toEqual([
      [false, [[580, 700]], [580]],
      [true, [[500, 580]], [500]],
    ]);
    expect(shown({ to: 'blood' })).toEqual([
      [false, [[500, 510]], [500]],
      [true, [[510, 700]], [580]],
    ]);
  });

  it('is taken for the whole stay where no step is named', () =>
    expect(shown({})).toEqual([[false, [[500, 700]], [500, 580]]]));

  it('counts as occupied for that part', () => {
    const lanes = [{ ...chair, homeUnitId: null, windows: [{ from: 500, to: 700, capacity: 1 }] }];
    const percent = (dayPlaceHold: { from?: string }) =>
      dayFigures({ unitId: day.unitId, lanes, visits: [{ ...visit, dayPlaceHold }] }).occupancyPercent;
    expect([percent({}), percent({ from: 'drip' })]).toEqual([100, 60]);
  });
});
