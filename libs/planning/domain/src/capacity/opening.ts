import type { Interval } from '@diurne/planning-engine';
import {
  frenchDate,
  frenchHolidays,
  weekdayOf,
  type CivilDate,
  type FrenchTerritory,
  type Weekday,
} from '@diurne/time';

export interface UnitOpening extends Interval {
  readonly weekday: Weekday;
}
export interface UnitClosure {
  readonly on: CivilDate;
  /** French. */ readonly reason: string;
}
export interface OpeningCalendar {
  readonly openings: readonly UnitOpening[];
  readonly closures: readonly UnitClosure[];
  /** Decides which public holidays there are. */
  readonly territory: FrenchTerritory;
}
export type DayOpening =
  | { readonly open: true; readonly opening: Interval }
  /** `because`: French sentence. */
  | { readonly open: false; readonly because: string };

/** Whether and when a unit opens on a date: closures first, then public holidays, then the week. From the first opening to the last end. */
export function openingOfDay(calendar: OpeningCalendar, on: CivilDate): DayOpening {
  const closure = calendar.closures.find((one) => one.on === on);
  if (closure) return { open: false, because: `L’unité est fermée le ${frenchDate(on)}\u00a0: ${closure.reason}.` };
  const holiday = frenchHolidays(Number(on.slice(0, 4)), calendar.territory).find(({ date }) => date === on);
  if (holiday)
    return { open: false, because: `L’unité est fermée le ${frenchDate(on)}, jour férié (${holiday.name}).` };
  const hours = calendar.openings.filter(({ weekday }) => weekday === weekdayOf(on));
  if (hours.length === 0)
    return { open: false, because: `L’unité n’ouvre pas le ${frenchDate(on).split(' ')[0] ?? ''}.` };
  return {
    open: true,
    opening: { from: Math.min(...hours.map(({ from }) => from)), to: Math.max(...hours.map(({ to }) => to)) },
  };
}
