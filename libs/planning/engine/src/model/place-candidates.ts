import type { PlaceWish, Resource } from './problem';

/** Both conditions hold when both are given; an empty wish takes any place. */
export function placeSuits(wish: PlaceWish, candidate: Resource): boolean {
  return (
    candidate.kind === 'place' &&
    (wish.anyOf === undefined || wish.anyOf.includes(candidate.id)) &&
    (wish.attributes ?? []).every((attribute) => candidate.attributes.includes(attribute))
  );
}

export function placeCandidates(wish: PlaceWish, resources: readonly Resource[]): readonly Resource[] {
  return resources.filter((resource) => placeSuits(wish, resource));
}
