import {
  addDays,
  frenchDate,
  frenchHolidays,
  frenchHour,
  isFrenchHoliday,
  toInstant,
  toLocal,
  weekdayOf,
  type CivilDate,
} from '@diurne/time';

const timeZone = 'Europe/Paris';
const begins = 8 * 60 + 10;

const isOpen = (date: CivilDate): boolean => weekdayOf(date) <= 5 && !isFrenchHoliday(date);

function nameOf(date: CivilDate): string {
  const holiday = frenchHolidays(Number(date.slice(0, 4))).find((each) => each.date === date);
  return holiday ? `${frenchDate(date)} (${holiday.name})` : frenchDate(date);
}

/**
 * A day hospital is closed on weekends and holidays: on such a day the demonstration lives the next open day, from ten past eight.
 * Undefined on an open day.
 */
export function nextDemoDay(at: Date): { readonly startsAt: Date; readonly words: string } | undefined {
  const today = toLocal(at, timeZone).date;
  if (isOpen(today)) return undefined;
  let day = today;
  while (!isOpen(day)) day = addDays(day, 1);
  const morning = toInstant(day, begins, timeZone);
  if (!morning.ok) throw new RangeError(morning.code);
  return {
    startsAt: morning.at,
    words: `Nous sommes ${nameOf(today)}\u00a0: la démonstration vit au ${frenchDate(day)}, ${frenchHour(begins)}.`,
  };
}
