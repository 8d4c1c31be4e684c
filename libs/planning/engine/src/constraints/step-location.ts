import type { Resource, Step } from '../model/problem';

export interface StepLocation {
  readonly location?: string;
  /** The held place decides it. */
  readonly byPlace: boolean;
}

/** That of the located resources the step takes, or else its own `location` (`@place`: the held place's), or else none. */
export function stepLocation(
  step: Step,
  uses: readonly string[],
  dayPlace: Resource | undefined,
  resourceById: ReadonlyMap<string, Resource>,
): StepLocation {
  for (const id of uses) {
    const location = resourceById.get(id)?.location;
    if (location !== undefined) return { location, byPlace: false };
  }
  if (step.location !== '@place')
    return step.location === undefined ? { byPlace: false } : { location: step.location, byPlace: false };
  return dayPlace?.location === undefined ? { byPlace: true } : { location: dayPlace.location, byPlace: true };
}
