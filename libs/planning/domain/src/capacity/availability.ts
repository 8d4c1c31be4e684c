import type { CapacityWindow, Interval, Minutes } from '@diurne/planning-engine';
import { weekdayOf, type CivilDate, type Weekday } from '@diurne/time';

/** Every week on `weekday`, from `validFrom` on and before `validBefore` (null: without end). Minutes of the local day. */
export interface AvailabilityRule extends Interval {
  readonly weekday: Weekday;
  /** Units at once; left out, the resource's own. */
  readonly capacity?: number | undefined;
  readonly validFrom: CivilDate | null;
  readonly validBefore: CivilDate | null;
}
/** One day that differs from the week: an absence takes hours away, an extra shift adds some. */
export interface AvailabilityException extends Interval {
  readonly on: CivilDate;
  readonly kind: 'absence' | 'extraShift';
  readonly capacity?: number | undefined;
  /** French, for the planner. */
  readonly reason: string;
}

/**
 * A resource's windows on a day: the rules in force, plus extra shifts, minus absences; `capacity` where none is said. Apart from each other, in order.
 * Where two of them overlap the larger capacity counts, not their sum: an extra shift over one's own hours makes nobody two.
 */
export function windowsOfDay(
  rules: readonly AvailabilityRule[],
  exceptions: readonly AvailabilityException[],
  on: CivilDate,
  capacity = 1,
): readonly CapacityWindow[] {
  const weekday = weekdayOf(on);
  const inForce = rules.filter(
    (rule) =>
      rule.weekday === weekday &&
      (rule.validFrom === null || rule.validFrom <= on) &&
      (rule.validBefore === null || on < rule.validBefore),
  );
  const ofDay = exceptions.filter((exception) => exception.on === on);
  const absences = ofDay.filter(({ kind }) => kind === 'absence');
  const present = [...inForce, ...ofDay.filter(({ kind }) => kind === 'extraShift')];
  const bounds = [...new Set([...present, ...absences].flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const pieces = bounds.slice(1).map((to, index): CapacityWindow => {
    const from = bounds[index] ?? to;
    const covering = absences.some((absence) => covers(absence, from))
      ? []
      : present.filter((window) => covers(window, from));
    return { from, to, capacity: Math.max(0, ...covering.map((window) => window.capacity ?? capacity)) };
  });
  return joined(pieces.filter((piece) => piece.capacity > 0));
}

function covers({ from, to }: Interval, minute: Minutes): boolean {
  return from <= minute && minute < to;
}

function joined(pieces: readonly CapacityWindow[]): readonly CapacityWindow[] {
  return pieces.reduce<CapacityWindow[]>((windows, piece) => {
    const last = windows.at(-1);
    return last?.to === piece.from && last.capacity === piece.capacity
      ? [...windows.slice(0, -1), { ...last, to: piece.to }]
      : [...windows, piece];
  }, []);
}

/** Sum of units over time, for loads: unit-minutes open. */
export function openMinutes(windows: readonly CapacityWindow[]): Minutes {
  return windows.reduce((sum, { from, to, capacity }) => sum + (to - from) * capacity, 0);
}
