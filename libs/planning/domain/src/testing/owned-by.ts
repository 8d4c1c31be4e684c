import type { DemoResource } from './day-hospital.shape';

/** A unit's own: no other unit plans with it. */
export const ownedBy =
  (unitId: string) =>
  (resource: DemoResource): DemoResource => ({ ...resource, homeUnitId: unitId });
