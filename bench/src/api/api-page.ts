import type { BookingMeasure } from './measure-booking';
import type { ProposalsMeasure, ReadersMeasure } from './measure-crowds';
import type { DayMeasure } from './measure-day';
import type { SearchMeasure } from './measure-search';
import { median, percentile } from '../statistics';

export interface ApiResults {
  readonly patients: number;
  readonly days: number;
  readonly readers: number;
  readonly callers: number;
  readonly search?: SearchMeasure;
  readonly day?: DayMeasure;
  readonly booking?: BookingMeasure;
  readonly crowd?: ReadersMeasure;
  readonly proposals?: ProposalsMeasure;
}

const [begins, ends] = ['<!-- bench:api -->', '<!-- /bench:api -->'];
const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
const both = (times: readonly number[]): string => `${ms(median(times))}, ${ms(percentile(times, 0.95))}`;
const verdict = (isMet: boolean): string => (isMet ? 'met' : '**not met**');
const times = (ratio: number): string => `${ratio.toFixed(1)} ×`;

type Row = readonly [measure: string, reach: string, measured: string, verdict: string];

function searchRows({ search }: ApiResults): readonly Row[] {
  if (!search) return [];
  return [
    [
      'patient search over HTTP, p95',
      '≤ 50 ms',
      `${both(search.all)} (median, p95); beside one row by its IPP, bare: ${both(search.bare)}`,
      verdict(percentile(search.all, 0.95) <= 50),
    ],
    [
      'of whom name and birth date or the IPP were typed whole: not among the first twenty',
      '0',
      String(search.missed),
      verdict(search.missed === 0),
    ],
  ];
}

function dayRows({ day, booking }: ApiResults): readonly Row[] {
  const ratio = day ? median(day.overHttp) / median(day.bare) : 0;
  const ofDay = (of: DayMeasure): Row => [
    'a day of 60 visits of 5 steps over HTTP against its bare queries, medians',
    '≤ 3 ×',
    `${times(ratio)}: ${both(of.overHttp)} against ${both(of.bare)} (${of.statements} statements, ${(of.bytes / 1000).toFixed(0)} kB)`,
    verdict(ratio <= 3),
  ];
  const ofBooking = (of: BookingMeasure): Row => [
    'booking of a visit of 5 steps over HTTP against its bare rows, medians',
    'said',
    `${times(median(of.overHttp) / median(of.bare))}: ${both(of.overHttp)} against ${both(of.bare)}; the answer has ${(of.bytes / 1000).toFixed(0)} kB`,
    '–',
  ];
  return [...(day ? [ofDay(day)] : []), ...(booking ? [ofBooking(booking)] : [])];
}

function crowdRows({ crowd, readers, proposals, callers }: ApiResults): readonly Row[] {
  const ofReaders = (of: ReadersMeasure): Row => [
    `${readers} readers of a day at once: errors; memory of the API`,
    '0; ≤ 400 MB',
    `${of.errors}; ${of.peakMegabytes.toFixed(0)} MB; ${both(of.times)}, ${of.perSecond.toFixed(0)} a second`,
    verdict(of.errors === 0 && of.peakMegabytes <= 400),
  ];
  const ofCallers = (of: ProposalsMeasure): Row => [
    `${callers} proposals over 60 days at once: longest silence of the event loop`,
    '≤ 50 ms',
    `${ms(of.silence)}; proposals ${both(of.times)} (alone ${both(of.alone)}), errors ${of.errors}; somebody else meanwhile: ${both(of.others)}`,
    verdict(of.silence <= 50 && of.errors === 0),
  ];
  return [...(crowd ? [ofReaders(crowd)] : []), ...(proposals ? [ofCallers(proposals)] : [])];
}

/** What the API promises beside what is bare; both sides in one run. */
export function apiSection(found: ApiResults, machine: string): string {
  const rows = [...searchRows(found), ...dayRows(found), ...crowdRows(found)];
  const kinds = [...(found.search?.kinds ?? [])];
  return `${begins}
## Over HTTP

Written by \`npm run bench:api\` on ${new Date().toISOString().slice(0, 10)}. ${machine}. One database of
${found.patients.toLocaleString('en')} patients (25 000 family names by Zipf) and ${found.days} full days of 60 visits of 5 steps, the bundled
API as production runs it, and bare SQL on a connection of the same role, in one run. Times by the wall.

| measure | reach | measured | |
| --- | --- | --- | --- |
${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}

| what is typed | searches | median, p95 |
| --- | --- | --- |
${kinds.map(([kind, of]) => `| ${kind} | ${of.length} | ${both(of)} |`).join('\n')}
${ends}`;
}

/** Each benchmark rewrites its own part of the page and keeps the other's. */
export function withApiSection(page: string, section: string): string {
  const [from, to] = [page.indexOf(begins), page.indexOf(ends)];
  return from < 0
    ? `${page.trimEnd()}\n\n${section}\n`
    : `${page.slice(0, from)}${section}${page.slice(to + ends.length)}`;
}
export function apiSectionOf(page: string): string | undefined {
  const [from, to] = [page.indexOf(begins), page.indexOf(ends)];
  return from < 0 ? undefined : page.slice(from, to + ends.length);
}
