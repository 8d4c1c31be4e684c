import { toLocal } from '@diurne/time';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/**
 * The VTIMEZONE of an IANA zone, valid from a year before `around` to a year after: each change of the clock is written out, so that no rule
 * of a country is needed here. A zone without changes has one STANDARD part.
 */
export function vtimezone(zone: string, around: Date): string {
  const from = Date.UTC(around.getUTCFullYear() - 1, 0, 1);
  const until = Date.UTC(around.getUTCFullYear() + 2, 0, 1);
  const lines = [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...observance(zone, from, offsetAt(from, zone), offsetAt(from, zone)),
  ];
  for (let day = from; day < until; day += DAY) {
    if (offsetAt(day, zone) === offsetAt(day + DAY, zone)) continue;
    const change = firstMinuteAfter(day, zone);
    lines.push(...observance(zone, change, offsetAt(change - MINUTE, zone), offsetAt(change, zone)));
  }
  return [...lines, 'END:VTIMEZONE'].join('\r\n');
}

function observance(zone: string, at: number, before: number, after: number): string[] {
  const name = after > standardOffset(zone, at) ? 'DAYLIGHT' : 'STANDARD';
  // DTSTART is what the clock showed just before the change (RFC 5545 §3.6.5).
  const start = new Date(at + before * MINUTE).toISOString().replaceAll(/[-:]|\.\d+Z/g, '');
  return [
    `BEGIN:${name}`,
    `DTSTART:${start}`,
    `TZOFFSETFROM:${written(before)}`,
    `TZOFFSETTO:${written(after)}`,
    `END:${name}`,
  ];
}

/** Minutes east of Greenwich. */
function offsetAt(at: number, zone: string): number {
  const { date, minute } = toLocal(new Date(at), zone);
  return Math.round((Date.parse(`${date}T00:00:00Z`) - at) / MINUTE) + minute;
}

function standardOffset(zone: string, at: number): number {
  const year = new Date(at).getUTCFullYear();
  return Math.min(offsetAt(Date.UTC(year, 0, 1), zone), offsetAt(Date.UTC(year, 6, 1), zone));
}

function firstMinuteAfter(day: number, zone: string): number {
  const before = offsetAt(day, zone);
  let [low, high] = [day, day + DAY];
  while (high - low > MINUTE) {
    const middle = low + Math.floor((high - low) / MINUTE / 2) * MINUTE;
    if (offsetAt(middle, zone) === before) low = middle;
    else high = middle;
  }
  return high;
}

function written(offset: number): string {
  const size = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}${String(size % 60).padStart(2, '0')}`;
}
