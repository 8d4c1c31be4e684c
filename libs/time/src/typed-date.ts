import { parseCivilDate, type CivilDate } from './civil-date.value';

export type TypedDateRefusal =
  'typed-date-unreadable' | 'civil-date-does-not-exist' | 'typed-date-to-come' | 'typed-date-too-old';
export type TypedDate =
  { readonly ok: true; readonly date: CivilDate } | { readonly ok: false; readonly code: TypedDateRefusal };

export interface TypedDateOptions {
  readonly today: CivilDate;
  /** Of birth: a year of two digits is the last one that has begun, and nothing lies ahead. Else it is of this century. */
  readonly birth: boolean;
}
const oldest = 1900;
const separated = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/;
const inDigits = /^(\d{2})(\d{2})(\d{4}|\d{2})$/;
const iso = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * A date as one types it in France, the day first: `31/12/1923`, `31/12/23`, `1.2.50`, `311223`, `25102000`; or as programs write it. Never
 * another day than the one typed: what does not exist is refused.
 */
export function readTypedDate(typed: string, { today, birth }: TypedDateOptions): TypedDate {
  const text = typed
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ ?([/.-]) ?/g, '$1');
  const written = iso.exec(text);
  const [, day = '', month = '', year = ''] = separated.exec(text) ?? inDigits.exec(text) ?? [];
  if (!written && day === '') return { ok: false, code: 'typed-date-unreadable' };
  const [two, full] = [
    (part: string) => part.padStart(2, '0'),
    (whole: string) => parseCivilDate(`${whole}-${two(month)}-${two(day)}`),
  ];
  const read = written ? parseCivilDate(text) : year.length === 4 ? full(year) : inItsCentury(year, today, birth, full);
  if (!read.ok) return { ok: false, code: 'civil-date-does-not-exist' };
  if (Number(read.date.slice(0, 4)) < oldest) return { ok: false, code: 'typed-date-too-old' };
  return birth && read.date > today ? { ok: false, code: 'typed-date-to-come' } : read;
}

/** Of birth, this century as long as the day is not ahead, which only the whole date can say; the 29th of February exists in one of two only. */
function inItsCentury(
  year: string,
  today: CivilDate,
  birth: boolean,
  full: (year: string) => ReturnType<typeof parseCivilDate>,
): ReturnType<typeof parseCivilDate> {
  const century = Number(today.slice(0, 2));
  const [now, before] = [full(`${century}${year}`), full(`${century - 1}${year}`)];
  if (!birth) return now;
  return now.ok && now.date <= today ? now : before;
}

/** Whole years lived on a day. Who is born on the 29th of February grows older on the 1st of March. */
export function ageOn(birth: CivilDate, day: CivilDate): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}
