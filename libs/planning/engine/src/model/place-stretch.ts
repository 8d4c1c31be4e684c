import type { Interval, Minutes, Visit } from './problem';

/** What of a programme says how long its place is held. */
interface Presence {
  readonly arrival: Minutes;
  readonly departure: Minutes;
  readonly steps: readonly { readonly id: string; readonly start: Minutes; readonly end: Minutes }[];
}

/** Whether the visit holds its place for a part of the stay only. */
export function holdsPart({ place: wish }: Pick<Visit, 'place'>): boolean {
  return wish?.from !== undefined || wish?.to !== undefined;
}

/**
 * The part of the stay for which the visit holds its place, minutes: from the start of the step that it names to the end
 * of the other; where none is named, or it is missing, the arrival and the departure. Empty where `from` is not before `to`.
 */
export function placeStretch({ place: wish }: Pick<Visit, 'place'>, { arrival, departure, steps }: Presence): Interval {
  const at = (id: string | undefined): Presence['steps'][number] | undefined =>
    id === undefined ? undefined : steps.find((s) => s.id === id);
  return { from: at(wish?.from)?.start ?? arrival, to: at(wish?.to)?.end ?? departure };
}
