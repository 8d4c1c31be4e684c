import type { PlaceWish, Resource } from './problem';

/** Both conditions hold when both are given; an empty wish takes any place. */
export function placeSuits(wish: PlaceWish, place: Resource): boolean {
  return place.kind === 'place'
    && (wish.anyOf === undefined || wish.anyOf.includes(place.id))
    && (wish.attributes ?? []).every((attribute) => place.attributes.includes(attribute));
}

export function placeCandidates(wish: PlaceWish, resources: readonly Resource[]): readonly Resource[] {
  return resources.filter((resource) => placeSuits(wish, resource));
}
