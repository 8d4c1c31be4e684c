import type { Interval } from '@diurne/planning-engine';
import { addDays, type CivilDate } from '@diurne/time';
import type { InputError } from '../input-error.value';

/** Somebody or something that is not there, from an hour of one day to an hour of the same or of a later one. */
export interface AbsenceToNote {
  readonly resourceId: string;
  /** First and last day, both included. */
  readonly on: CivilDate;
  readonly until: CivilDate;
  /** Minute of the first day from which on, and of the last day until which. */
  readonly from: number;
  readonly to: number;
  /** French. */
  readonly reason: string;
}
export interface Absence extends AbsenceToNote {
  readonly id: string;
}
export interface ClosureToNote {
  readonly unitId: string;
  readonly on: CivilDate;
  readonly until: CivilDate;
  /** French. */
  readonly reason: string;
}

/** Longer ones are a departure, or another calendar. */
export const longestAbsenceDays = 366;
const wholeDay = 1440;

/** Every day of a period, at most `longestAbsenceDays`. */
export function daysOfPeriod({ on, until }: Pick<AbsenceToNote, 'on' | 'until'>): readonly CivilDate[] {
  const days: CivilDate[] = [];
  for (let day = on; day <= until && days.length < longestAbsenceDays; day = addDays(day, 1)) days.push(day);
  return days;
}

/** What each day loses: the first from its hour on, the last until its hour, those between whole. */
export const hoursOfAbsence = (
  absence: Pick<AbsenceToNote, 'on' | 'until' | 'from' | 'to'>,
): readonly (Interval & { readonly on: CivilDate })[] =>
  daysOfPeriod(absence).map((on) => ({
    on,
    from: on === absence.on ? absence.from : 0,
    to: on === absence.until ? absence.to : wholeDay,
  }));

/** All that is wrong at once; `today`: what is over is no absence to plan around. */
export function faultsOfPeriod(
  period: Pick<AbsenceToNote, 'on' | 'until'> & Partial<Interval>,
  today: CivilDate,
): readonly InputError[] {
  const { on, until, from = 0, to = wholeDay } = period;
  if (until < on) return [{ path: 'until', message: 'la fin doit suivre le début' }];
  if (until < today) return [{ path: 'until', message: 'cette période est déjà passée' }];
  if (addDays(on, longestAbsenceDays - 1) < until) return [{ path: 'until', message: 'un an au plus' }];
  return on === until && to <= from ? [{ path: 'to', message: 'la fin doit suivre le début' }] : [];
}

/** What is left of windows once somebody is away. */
export const withoutHours = <Window extends Interval>(
  windows: readonly Window[],
  away: readonly Interval[],
): readonly Window[] =>
  away.reduce<readonly Window[]>(
    (left, { from, to }) =>
      left.flatMap((window) =>
        [
          { ...window, to: Math.min(window.to, from) },
          { ...window, from: Math.max(window.from, to) },
        ].filter((piece) => piece.from < piece.to),
      ),
    windows,
  );
