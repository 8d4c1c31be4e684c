import type { DayMeasure } from './measure-day';

/** At five seconds, as a share of the cost. */
export function gapOf({ at }: DayMeasure): number {
  const mark = at.find((m) => m.seconds === 5) ?? at.at(-1)!;
  return mark.cost === 0 ? 0 : (mark.cost - mark.bound) / mark.cost;
}
