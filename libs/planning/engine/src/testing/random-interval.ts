import type { Interval } from '../model/problem';
import type { Dice } from './dice';

/** At least five minutes, at most `longest`, inside the bounds. */
export function randomInterval(dice: Dice, bounds: Interval, longest: number): Interval {
  const from = dice.whole(bounds.from, bounds.to - 6);
  return { from, to: Math.min(bounds.to, from + dice.whole(5, longest)) };
}
