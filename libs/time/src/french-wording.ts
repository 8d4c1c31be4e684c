import { differenceInMonths, format } from 'date-fns';
import { fr } from 'date-fns/locale/fr';
import { calendarDayOf, daysBetween, type CivilDate } from './civil-date.value';
import { ageOn } from './typed-date';

/** French typography keeps an hour on one line: the spaces do not break. */
const NBSP = '\u00a0';

/** `510` → `8 h 30`, `480` → `8 h`. Minutes since midnight; hours past the day go on counting: `1500` → `25 h`. */
export function frenchHour(minutes: number): string {
  const { hours, rest } = split(minutes);
  return rest === 0 ? `${hours}${NBSP}h` : `${hours}${NBSP}h${NBSP}${String(rest).padStart(2, '0')}`;
}

/** `45` → `45 min`, `90` → `1 h 30`, `120` → `2 h`. */
export function frenchDuration(minutes: number): string {
  const { hours, rest } = split(minutes);
  return hours === 0 ? `${rest}${NBSP}min` : frenchHour(minutes);
}

/** `lundi 23 novembre`, `mardi 1er décembre`. */
export function frenchDate(date: CivilDate): string {
  return format(calendarDayOf(date), 'EEEE do MMMM', { locale: fr });
}

/** `lundi 23 novembre 2026`. */
export function frenchDateWithYear(date: CivilDate): string {
  return format(calendarDayOf(date), 'EEEE do MMMM yyyy', { locale: fr });
}

/** `23/11/2026`. */
export function frenchNumericDate(date: CivilDate): string {
  return format(calendarDayOf(date), 'dd/MM/yyyy');
}

/** `58 ans`, `1 an`; before the first birthday in months, before the first month in days. Days since birth count when months do not yet. */
export function frenchAge(birth: CivilDate, on: CivilDate): string {
  const years = ageOn(birth, on);
  if (years > 0) return `${years}${NBSP}${years > 1 ? 'ans' : 'an'}`;
  const months = differenceInMonths(calendarDayOf(on), calendarDayOf(birth));
  if (months > 0) return `${months}${NBSP}mois`;
  const days = daysBetween(birth, on);
  return `${days}${NBSP}${days > 1 ? 'jours' : 'jour'}`;
}

function split(minutes: number): { hours: number; rest: number } {
  if (!Number.isSafeInteger(minutes) || minutes < 0)
    throw new RangeError(`${minutes} is not a whole number of minutes from 0`);
  return { hours: Math.floor(minutes / 60), rest: minutes % 60 };
}
