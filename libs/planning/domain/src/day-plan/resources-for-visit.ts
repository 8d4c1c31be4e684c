import type { Visit } from '@diurne/planning-engine';
import { servesUnit } from '../capacity/home-unit';
import type { DayCapacity, DayResource } from './day-capacity.value';

/** What may serve: the unit's own, the shared ones, and of another unit's what is taken already. */
export const resourcesFor = ({ resources, unitId }: DayCapacity, taken: readonly string[]): readonly DayResource[] =>
  resources.filter((resource) => servesUnit(resource, unitId) || taken.includes(resource.id));

/** By name where the day has a place that stays with the visit which stands there. */
export function placeWish(
  attributes: readonly string[],
  capacity: DayCapacity,
  resources: readonly DayResource[],
): NonNullable<Visit['place']> {
  const places = ({ kind }: DayResource): boolean => kind === 'place';
  const suitable = resources.filter(places);
  return suitable.length === capacity.resources.filter(places).length
    ? { attributes }
    : { attributes, anyOf: suitable.map(({ id }) => id) };
}
