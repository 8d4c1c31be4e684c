import type { RandomSource } from './random-source';

/** Hours that a visit's steps may keep, by position in the variant or, with a sequence, in that. */
export interface WeighedHours {
  readonly sequence: Int32Array | undefined;
  readonly late: Int32Array;
  /** Starts no later than the latest, none before a slot; with a position, that one no earlier than a slot. Undefined when there are none. */
  earlier(from: number, raised?: number, raisedTo?: number): Int32Array | undefined;
}

/** Starts of the same presence: the latest, the earliest or some between, so that repeated insertions differ. */
export function someStarts(
  hours: WeighedHours,
  n: number,
  begin: number,
  isPresencePriced: boolean,
  random: RandomSource | undefined,
): Int32Array {
  if (random === undefined) return isPresencePriced ? hours.late : (hours.earlier(begin) ?? hours.late);
  const style = random.next();
  if (style < 0.6) return (isPresencePriced ? undefined : hours.earlier(begin)) ?? hours.late;
  if (style < 0.8) return hours.earlier(begin) ?? hours.late;
  const k = random.below(n),
    spread = hours.late[k]! - begin;
  return spread <= 0 ? hours.late : (hours.earlier(begin, k, begin + random.below(spread + 1)) ?? hours.late);
}
