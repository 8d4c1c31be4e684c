import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export type ReleaseRow = Readonly<Record<string, unknown>>;
/** A database of a release as it stood: the demonstration's, some days planned, told, lived and reported. */
export interface ReleaseRows {
  readonly tables: Readonly<Record<string, readonly ReleaseRow[]>>;
  readonly sequences: readonly { readonly name: string; readonly at: string | null }[];
}

/** How many migrations each kept release had; its rows stand in `releases/`. */
export const keptReleases = [{ release: '0.1.0', migrations: 8 }] as const;
export type KeptRelease = (typeof keptReleases)[number];

export function rowsOfRelease({ release }: KeptRelease): ReleaseRows {
  const file = readFileSync(join(__dirname, 'releases', `${release}.json.gz`));
  return JSON.parse(gunzipSync(file).toString('utf8')) as ReleaseRows;
}

/** What belongs to days, and is there again each fortnight: the days of a release lie in two weeks. */
const repeated = [
  'visit_request',
  'planning_day',
  'day_window',
  'day_visit',
  'care_step',
  'booking',
  'day_revision',
  'agenda_version',
  'delivery',
  'traced_fact',
  'fact_confirmation',
  'discharge_report',
  'report_version',
  'signed_document',
] as const;
const DAY = 86_400_000;
const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const moment = /(\d{4}-\d{2}-\d{2})([T ]\d{2}:\d{2}:\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}(?::\d{2})?)?/g;

/** The days of the release and a year of the same before them: the hours that clocks show stay, in summer and in winter. */
export function withYear(rows: ReleaseRows): ReleaseRows {
  const own = new Set(repeated.flatMap((table) => (rows.tables[table] ?? []).map(({ id }) => id)));
  const tables = { ...rows.tables };
  for (const table of repeated) {
    const standing = rows.tables[table] ?? [];
    tables[table] = [
      ...standing,
      ...Array.from({ length: 26 }, (_, times) => standing.map((row) => earlier(row, 2 * (times + 1), own))).flat(),
    ];
  }
  return { ...rows, tables };
}

function earlier(row: ReleaseRow, weeks: number, own: ReadonlySet<unknown>): ReleaseRow {
  const text = JSON.stringify(row)
    .replace(uuid, (id) => (own.has(id) ? `${weeks.toString(16).padStart(8, '0')}${id.slice(8)}` : id))
    .replace(moment, (whole, date: string, time?: string, zone?: string) =>
      time && zone ? shiftedInstant(whole, weeks) : shiftedDate(date, weeks) + (time ?? ''),
    );
  return JSON.parse(text) as ReleaseRow;
}

const shiftedDate = (date: string, weeks: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) - weeks * 7 * DAY).toISOString().slice(0, 10);

/** Winter time in the release; an hour less of UTC where the clocks show summer time. */
function shiftedInstant(whole: string, weeks: number): string {
  const at = new Date(Date.parse(whole.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00')) - weeks * 7 * DAY);
  return new Date(at.getTime() - (isSummer(at) ? 3_600_000 : 0)).toISOString();
}

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', hour: '2-digit', hourCycle: 'h23' });
const isSummer = (at: Date): boolean => (Number(clock.format(at)) - at.getUTCHours() + 24) % 24 === 2;
