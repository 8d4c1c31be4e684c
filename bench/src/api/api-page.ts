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
  readonly search: SearchMeasure;
  readonly day: DayMeasure;
  readonly booking: BookingMeasure;
  readonly crowd: ReadersMeasure;
  readonly proposals: ProposalsMeasure;
}

const [begins, ends] = ['<!-- bench:api -->', '<!-- /bench:api -->'];
const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
const both = (times: readonly number[]): string => `${ms(median(times))}, ${ms(percentile(times, 0.95))}`;
const verdict = (isMet: boolean): string => (isMet ? 'met' : '**not met**');
const times = (ratio: number): string => `${ratio.toFixed(1)} ×`;

/** What the API promises beside what is bare; both sides in one run. */
export function apiSection(found: ApiResults, machine: string): string {
  const { search, day, booking, crowd, proposals } = found;
  const searched = percentile(search.all, 0.95);
  const dayRatio = median(day.overHttp) / median(day.bare);
  const rows: readonly (readonly string[])[] = [
    [
      'patient search over HTTP, p95',
      '≤ 50 ms',
      `${both(search.all)} (median, p95); beside one row by its IPP, bare: ${both(search.bare)}`,
      verdict(searched <= 50),
    ],
    [
      'of whom name and birth date or the IPP were typed whole: not among the first twenty',
      '0',
      String(search.missed),
      verdict(search.missed === 0),
    ],
    [
      'a day of 60 visits of 5 steps over HTTP against its bare queries, medians',
      '≤ 3 ×',
      `${times(dayRatio)}: ${both(day.overHttp)} against ${both(day.bare)} (${day.statements} statements, ${(day.bytes / 1000).toFixed(0)} kB)`,
      verdict(dayRatio <= 3),
    ],
    [
      'booking of a visit of 5 steps over HTTP against its bare rows, medians',
      'said',
      `${times(median(booking.overHttp) / median(booking.bare))}: ${both(booking.overHttp)} against ${both(booking.bare)}; the answer has ${(booking.bytes / 1000).toFixed(0)} kB`,
      '–',
    ],
    [
      `${found.readers} readers of a day at once: errors; memory of the API`,
      '0; ≤ 400 MB',
      `${crowd.errors}; ${crowd.peakMegabytes.toFixed(0)} MB; ${both(crowd.times)}, ${crowd.perSecond.toFixed(0)} a second`,
      verdict(crowd.errors === 0 && crowd.peakMegabytes <= 400),
    ],
    [
      `${found.callers} proposals over 60 days at once: longest silence of the event loop`,
      '≤ 50 ms',
      `${ms(proposals.silence)}; proposals ${both(proposals.times)} (alone ${both(proposals.alone)}), errors ${proposals.errors}; somebody else meanwhile: ${both(proposals.others)}`,
      verdict(proposals.silence <= 50 && proposals.errors === 0),
    ],
  ];
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
${[...search.kinds].map(([kind, of]) => `| ${kind} | ${of.length} | ${both(of)} |`).join('\n')}
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
