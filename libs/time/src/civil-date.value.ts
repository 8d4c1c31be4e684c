import { TZDate } from '@date-fns/tz';
import { addDays as addDaysTo, differenceInCalendarDays, formatISO, getISODay } from 'date-fns';

declare const civilDateBrand: unique symbol;

/** A day of the calendar, `YYYY-MM-DD`, without hour or zone. Compares as text. */
export type CivilDate = string & { readonly [civilDateBrand]: 'CivilDate' };

/** ISO 8601: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export type CivilDateRefusal = 'civil-date-malformed' | 'civil-date-does-not-exist';
export type ParsedCivilDate =
  { readonly ok: true; readonly date: CivilDate } | { readonly ok: false; readonly code: CivilDateRefusal };

export function parseCivilDate(text: string): ParsedCivilDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return { ok: false, code: 'civil-date-malformed' };
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  // Date.UTC reads the years 0 to 99 as 1900 to 1999.
  if (year < 100) return { ok: false, code: 'civil-date-does-not-exist' };
  const read = new Date(Date.UTC(year, month - 1, day));
  const exists = read.getUTCFullYear() === year && read.getUTCMonth() === month - 1 && read.getUTCDate() === day;
  return exists ? { ok: true, date: text as CivilDate } : { ok: false, code: 'civil-date-does-not-exist' };
}

export function isCivilDate(text: unknown): text is CivilDate {
  return typeof text === 'string' && parseCivilDate(text).ok;
}

/** For dates written in code. @throws RangeError when the date does not exist. */
export function civilDate(text: string): CivilDate {
  const parsed = parseCivilDate(text);
  if (!parsed.ok) throw new RangeError(`${parsed.code}: ${JSON.stringify(text)}, expected YYYY-MM-DD`);
  return parsed.date;
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return fromCalendarDay(addDaysTo(calendarDayOf(date), days));
}

/** Whole days from `earlier` to `later`; negative when they are the other way round. */
export function daysBetween(earlier: CivilDate, later: CivilDate): number {
  return differenceInCalendarDays(calendarDayOf(later), calendarDayOf(earlier));
}

export function weekdayOf(date: CivilDate): Weekday {
  return getISODay(calendarDayOf(date)) as Weekday;
}

export function mondayOf(date: CivilDate): CivilDate {
  return addDays(date, 1 - weekdayOf(date));
}

/** A civil date has no zone: it is computed in UTC so that the machine's own zone cannot move it. */
export function calendarDayOf(date: CivilDate): TZDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return new TZDate(year, month - 1, day, 'UTC');
}

function fromCalendarDay(day: Date): CivilDate {
  return formatISO(day, { representation: 'date' }) as CivilDate;
}
