import type { DayView } from '@diurne/contracts';
import { placeHeld } from '../../ui/place-held';

export interface DayFigures {
  readonly visits: number;
  readonly dayPlaces: number;
  readonly occupancyPercent: number | null;
}

/** Occupancy: minutes for which places are held over minutes that the unit's places are open; another unit's place where a visit stands all the same is not one of them. */
export function dayFigures(day: Pick<DayView, 'unitId' | 'visits' | 'lanes'>): DayFigures {
  const lanes = day.lanes.filter(
    ({ kind, homeUnitId }) => kind === 'place' && (homeUnitId === null || homeUnitId === day.unitId),
  );
  const places = new Set<string | null>(lanes.map(({ resourceId }) => resourceId));
  const openMinutes = lanes.reduce(
    (sum, lane) =>
      sum + lane.windows.reduce((minutes, window) => minutes + (window.to - window.from) * window.capacity, 0),
    0,
  );
  const held = day.visits
    .filter((visit) => places.has(visit.dayPlaceId))
    .map(placeHeld)
    .reduce((sum, { from, to }) => sum + Math.max(0, to - from), 0);
  return {
    visits: day.visits.length,
    dayPlaces: lanes.reduce((sum, lane) => sum + Math.max(0, ...lane.windows.map((window) => window.capacity)), 0),
    occupancyPercent: openMinutes === 0 ? null : Math.round((held / openMinutes) * 100),
  };
}
