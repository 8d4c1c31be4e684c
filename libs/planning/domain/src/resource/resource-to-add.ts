import type { BreakRule, CapacityWindow } from '@diurne/planning-engine';
import type { AvailabilityRule } from '../capacity/availability';
import type { InputError } from '../input-error.value';
import type { Resource } from './resource.entity';

/** Hours of every week, without an end; `capacity` left out: all units of the resource. */
export type WeeklyWindow = Omit<AvailabilityRule, 'validFrom' | 'validBefore'>;

export interface ResourceToAdd extends Omit<Resource, 'id' | 'location'> {
  readonly weekly: readonly WeeklyWindow[];
  readonly break: BreakRule | null;
}

/** As they are kept: each with its own capacity. */
export const windowsOfResource = ({
  weekly,
  capacity,
}: Pick<ResourceToAdd, 'weekly' | 'capacity'>): readonly (CapacityWindow & Pick<WeeklyWindow, 'weekday'>)[] =>
  weekly.map((window) => ({ ...window, capacity: window.capacity ?? capacity }));

/** Hours that overlap add up, and no more units may be there at once than there are. */
export function faultsOfResource(
  resource: Pick<ResourceToAdd, 'weekly' | 'capacity' | 'break'>,
): readonly InputError[] {
  const { capacity, break: pause } = resource;
  const windows = windowsOfResource(resource);
  const crowded = windows.flatMap(({ weekday, from }, index): InputError[] => {
    const present = windows
      .filter((other) => other.weekday === weekday && other.from <= from && from < other.to)
      .reduce((sum, other) => sum + other.capacity, 0);
    return present > capacity
      ? [{ path: `weekly[${index}]`, message: `${present} à la fois, pour une capacité de ${capacity}` }]
      : [];
  });
  return pause && pause.minutes > pause.to - pause.from
    ? [...crowded, { path: 'break.minutes', message: 'la pause dépasse la plage où elle se prend' }]
    : crowded;
}
