import { tzOffset } from '@date-fns/tz';
import { addDays, type CivilDate } from './civil-date.value';

/** Which of the two readings of an hour that the clock shows twice. */
export type Occurrence = 'earlier' | 'later';

export type ToInstantRefusal = 'local-time-does-not-exist' | 'time-zone-unknown' | 'minute-not-whole';
export type ToInstantAnswer =
  /** `occurrence` is `'only'` except in the hour that is lived twice. */
  | { readonly ok: true; readonly at: Date; readonly occurrence: 'only' | Occurrence }
  | { readonly ok: false; readonly code: ToInstantRefusal };

export interface LocalTime {
  readonly date: CivilDate;
  /** Whole minutes shown by the clock since midnight: 150 is 2 h 30, also on a day of clock change. */
  readonly minute: number;
}

const MINUTES_PER_DAY = 1440;
const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = MINUTES_PER_DAY * MS_PER_MINUTE;

/** Building a formatter is slow: a zone is asked for once. */
const knownZones = new Set<string>();

/** An IANA name the platform knows; plain offsets such as `+02:00` are none, they have no clock changes. */
export function isTimeZone(zone: string): boolean {
  if (knownZones.has(zone)) return true;
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    return false;
  }
  knownZones.add(zone);
  return true;
}

/**
 * The instant at which the clock of `zone` shows `minute` of `date`. From 1440 on the next days' clocks are read,
 * below 0 those of the days before. An hour shown twice is read as `prefer` says.
 */
export function toInstant(
  date: CivilDate,
  minute: number,
  zone: string,
  prefer: Occurrence = 'earlier',
): ToInstantAnswer {
  if (!Number.isSafeInteger(minute)) return { ok: false, code: 'minute-not-whole' };
  if (!isTimeZone(zone)) return { ok: false, code: 'time-zone-unknown' };
  const shown = Date.parse(`${date}T00:00:00Z`) + minute * MS_PER_MINUTE;
  const offsets = new Set([offsetAt(shown - MS_PER_DAY, zone), offsetAt(shown + MS_PER_DAY, zone)]);
  const readings = [...offsets]
    .filter((offset) => offsetAt(shown - offset * MS_PER_MINUTE, zone) === offset)
    .map((offset) => shown - offset * MS_PER_MINUTE)
    .sort((a, b) => a - b);
  const [first, second] = readings;
  if (first === undefined) return { ok: false, code: 'local-time-does-not-exist' };
  if (second === undefined) return { ok: true, at: new Date(first), occurrence: 'only' };
  return { ok: true, at: new Date(prefer === 'earlier' ? first : second), occurrence: prefer };
}

/** What calendar and clock of `zone` show at an instant; seconds are cut. @throws RangeError on an unknown zone or an invalid date. */
export function toLocal(at: Date, zone: string): LocalTime {
  if (!isTimeZone(zone)) throw new RangeError(`time-zone-unknown: ${JSON.stringify(zone)}`);
  const shown = new Date(at.getTime() + offsetAt(at.getTime(), zone) * MS_PER_MINUTE);
  return {
    date: shown.toISOString().slice(0, 10) as CivilDate,
    minute: shown.getUTCHours() * 60 + shown.getUTCMinutes(),
  };
}

/** Minutes really lived between midnight and midnight: 1440, or 1380 and 1500 where the clock changes by an hour. */
export function lengthOfDay(date: CivilDate, zone: string): number {
  return Math.round((firstInstantOf(addDays(date, 1), zone) - firstInstantOf(date, zone)) / MS_PER_MINUTE);
}

/** In some zones midnight itself is skipped: the day then begins at the first hour that the clock shows. */
function firstInstantOf(date: CivilDate, zone: string): number {
  for (let minute = 0; minute < MINUTES_PER_DAY; minute += 1) {
    const answer = toInstant(date, minute, zone);
    if (answer.ok) return answer.at.getTime();
    if (answer.code !== 'local-time-does-not-exist') throw new RangeError(`${answer.code}: ${JSON.stringify(zone)}`);
  }
  throw new RangeError(`local-time-does-not-exist: the whole of ${date} in ${zone}`);
}

function offsetAt(epochMs: number, zone: string): number {
  return tzOffset(zone, new Date(epochMs));
}
