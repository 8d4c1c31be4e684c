import type { LaneView } from '@diurne/contracts';

/** What a resource of the day is called; somebody's eye goes by their name. */
export function nameOfResource(lanes: readonly LaneView[], id: string): string {
  const lane = lanes.find(({ resourceId }) => resourceId === id);
  const person = lanes.find(({ resourceId }) => resourceId === lane?.personId);
  return person?.name ?? lane?.name ?? '';
}
