import { aDay } from '../../testing/mock/day.fixture';
import { laneOf } from '../../testing/mock/hospital.fixture';
import { dayEvents } from './day-events.view-model';
import { dayFigures } from './day-figures.view-model';

const day = aDay();
const visit = day.visits[0] as (typeof day.visits)[0];

it('counts beds of one lane each, and presence against open minutes', () => {
  const bed = { ...laneOf('LIT'), windows: [{ from: 480, to: 780, capacity: 3 }] };
  expect(
    dayFigures({
      lanes: [bed],
      visits: [
        { ...visit, dayPlaceId: bed.resourceId, arrival: 500, departure: 725 },
        { ...visit, dayPlaceId: null },
      ],
    }),
  ).toEqual({ visits: 2, dayPlaces: 3, occupancyPercent: 25 });
});

it('says nothing of an occupancy when no place is open', () => {
  expect(dayFigures({ lanes: [], visits: [] })).toEqual({ visits: 0, dayPlaces: 0, occupancyPercent: null });
});

it('lists the steps in order of start, with people and place in words', () => {
  const events = dayEvents({ ...day, visits: [visit] });
  expect(events.map((event) => event.start)).toEqual([...events.map((event) => event.start)].sort());
  expect(events[0]).toMatchObject({ id: visit.steps[0]?.id, extendedProps: { visitId: visit.id } });
  expect(events[0]?.title).toContain(visit.patient.displayName);
});
