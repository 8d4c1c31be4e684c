import type { CheckedStep, CheckedVisit } from './checked-visit';

/** Every two steps of a visit, the earlier one first. */
export function stepPairs({ steps }: CheckedVisit): readonly (readonly [CheckedStep, CheckedStep])[] {
  return steps.flatMap((earlier, index) => steps.slice(index + 1).map((later) => [earlier, later] as const));
}

/** Something in how the two stand to each other was chosen: an hour, or the place that locates one of them. */
export function placedByChoice(a: CheckedStep, b: CheckedStep): boolean {
  return a.chosen || b.chosen || a.locatedByChosenPlace || b.locatedByChosenPlace;
}
