import { pinsAgreeAt } from './pins-at-place';
import type { VariantMaterial } from './variant-material';

/** Places that make no difference to a visit's steps. */
export interface PlaceGroup {
  readonly location: string | undefined;
  readonly places: readonly number[];
  readonly cost: number;
  readonly missing: boolean;
}

/** Places are told apart only where a step takes place at the held one; those at which pinned steps could not be are left out. */
export function placeGroups(material: VariantMaterial): PlaceGroup[] {
  const { visit, resources, places, hasPins, objective } = material;
  if (visit.place === undefined && places.length === 0)
    return [{ location: undefined, places: [], cost: 0, missing: false }];
  const told = objective.changeStep === 0 ? undefined : visit.incumbent?.place;
  const groups = placesByLocation(material)
    .flatMap((g) =>
      told === undefined
        ? [g]
        : [
            { ...g, places: g.places.filter((p) => resources[p]!.id === told) },
            { ...g, places: g.places.filter((p) => resources[p]!.id !== told), cost: g.cost + objective.changeStep },
          ],
    )
    .filter((g) => g.places.length > 0);
  const change = told === undefined ? 0 : objective.changeStep;
  if (hasPins && visit.pinned?.place === undefined)
    groups.push({ location: undefined, places: [], cost: objective.missed * visit.priority + change, missing: true });
  return groups;
}

function placesByLocation(material: VariantMaterial): PlaceGroup[] {
  const { visit, resources, places } = material;
  if (!visit.steps.some((s) => s.location === '@place'))
    return [{ location: undefined, places, cost: 0, missing: false }];
  const locations = [...new Set(places.map((p) => resources[p]!.location))];
  return locations
    .filter((location) => visit.pinned?.place !== undefined || pinsAgreeAt(material, location))
    .map((location) => ({
      location,
      places: places.filter((p) => resources[p]!.location === location),
      cost: 0,
      missing: false,
    }));
}
