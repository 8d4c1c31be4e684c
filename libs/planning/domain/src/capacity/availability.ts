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
 * A resource's windows on a day: the rules in force, plus extra shifts, minus absences; `capacity` where none is said. In order of their start.
 * Overlapping windows add up, as two shifts of one team do.
 */
export function windowsOfDay(
  rules: readonly AvailabilityRule[], exceptions: readonly AvailabilityException[], on: CivilDate, capacity = 1,
): readonly CapacityWindow[] {
  const inForce = rules.filter((rule) => rule.weekday === weekdayOf(on)
    && (rule.validFrom === null || rule.validFrom <= on) && (rule.validBefore === null || on < rule.validBefore));
  const ofDay = exceptions.filter((exception) => exception.on === on);
  const absences = ofDay.filter(({ kind }) => kind === 'absence');
  const present = [...inForce, ...ofDay.filter(({ kind }) => kind === 'extraShift')];
  return present
    .flatMap((window) => absences.reduce<Interval[]>((left, absence) => left.flatMap((piece) => without(piece, absence)), [window])
      .map(({ from, to }) => ({ from, to, capacity: window.capacity ?? capacity })))
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

function without(piece: Interval, hole: Interval): Interval[] {
  const before = { from: piece.from, to: Math.min(piece.to, hole.from) };
  const after = { from: Math.max(piece.from, hole.to), to: piece.to };
  return [before, after].filter(({ from, to }) => from < to);
}

/** Sum of units over time, for loads: unit-minutes open. */
export function openMinutes(windows: readonly CapacityWindow[]): Minutes {
  return windows.reduce((sum, { from, to, capacity }) => sum + (to - from) * capacity, 0);
}
