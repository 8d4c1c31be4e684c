import type { DayView } from '@diurne/contracts';

export interface DayFigures {
  readonly visits: number;
  readonly dayPlaces: number;
  readonly occupancyPercent: number | null;
}

/** Occupancy: minutes of presence over minutes that the places are open. */
export function dayFigures(day: Pick<DayView, 'visits' | 'lanes'>): DayFigures {
  const lanes = day.lanes.filter((lane) => lane.kind === 'place');
  const openMinutes = lanes.reduce(
    (sum, lane) =>
      sum + lane.windows.reduce((minutes, window) => minutes + (window.to - window.from) * window.capacity, 0),
    0,
  );
  const held = day.visits
    .filter((visit) => visit.dayPlaceId !== null)
    .reduce((sum, visit) => sum + visit.departure - visit.arrival, 0);
  return {
    visits: day.visits.length,
    dayPlaces: lanes.reduce((sum, lane) => sum + Math.max(0, ...lane.windows.map((window) => window.capacity)), 0),
    occupancyPercent: openMinutes === 0 ? null : Math.round((held / openMinutes) * 100),
  };
}
