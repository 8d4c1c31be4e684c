import { aDay } from '../../testing/mock/day.fixture';
import { laneOf, secondUnit } from '../../testing/mock/hospital.fixture';
import { dayEvents } from './day-events.view-model';
import { dayFigures } from './day-figures.view-model';

const day = aDay();
const visit = day.visits[0] as (typeof day.visits)[0];

it('counts beds of one lane each, and presence against open minutes', () => {
  const bed = { ...laneOf('LIT'), windows: [{ from: 480, to: 780, capacity: 3 }] };
  expect(
    dayFigures({
      unitId: day.unitId,
      lanes: [bed],
      visits: [
        { ...visit, dayPlaceId: bed.resourceId, arrival: 500, departure: 725 },
        { ...visit, dayPlaceId: null },
      ],
    }),
  ).toEqual({ visits: 2, dayPlaces: 3, occupancyPercent: 25 });
});

it('counts the unit’s own places and the shared ones, and no other’s that a visit stands on', () => {
  const [own, shared, theirs] = [laneOf('F01'), laneOf('F02'), laneOf('F03')].map((lane, index) => ({
    ...lane,
    windows: [{ from: 480, to: 680, capacity: 1 }],
    homeUnitId: [day.unitId, null, secondUnit.id][index] ?? null,
  }));
  const lanes = [own!, shared!, theirs!];
  const visits = [
    { ...visit, dayPlaceId: own!.resourceId, arrival: 500, departure: 600 },
    { ...visit, dayPlaceId: theirs!.resourceId, arrival: 480, departure: 680 },
  ];
  expect(dayFigures({ unitId: day.unitId, lanes, visits })).toEqual({ visits: 2, dayPlaces: 2, occupancyPercent: 25 });
});

it('says nothing of an occupancy when no place is open', () => {
  expect(dayFigures({ unitId: day.unitId, lanes: [], visits: [] })).toEqual({
    visits: 0,
    dayPlaces: 0,
    occupancyPercent: null,
  });
});

it('lists the steps in order of start, with people and place in words', () => {
  const events = dayEvents({ ...day, visits: [visit] });
  expect(events.map((event) => event.start)).toEqual([...events.map((event) => event.start)].sort());
  expect(events[0]).toMatchObject({ id: visit.steps[0]?.id, extendedProps: { visitId: visit.id } });
  expect(events[0]?.title).toContain(visit.patient.displayName);
});
