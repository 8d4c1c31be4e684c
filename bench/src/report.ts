import { cpus } from 'node:os';
import type { DayMeasure } from './measure-day';
import type { DayCase } from './shared-days';
import { median, percentile } from './statistics';

export interface DayGroup { readonly title: string; readonly cases: readonly { readonly day: DayCase | undefined; readonly measure: DayMeasure }[] }

const round = (value: number, digits = 0): string => (Number.isFinite(value) ? value.toFixed(digits) : '–');

/** A line per group: medians over its days. */
export function dayTable(groups: readonly DayGroup[]): string {
  const rows = groups.map(({ title, cases }) => {
    const measures = cases.map((c) => c.measure), firsts = measures.flatMap((m) => m.firstComplete ?? []);
    const cells = [0, 1, 2].map((k) => {
      const marks = measures.flatMap((m) => m.at[k] ?? []);
      return marks.length === 0 ? '–' : `${round(median(marks.map((m) => m.cost)))} (${marks.reduce((s, m) => s + m.unplanned, 0)})`;
    });
    const gaps = measures.map((m) => (m.at.at(-1)!.cost - m.at.at(-1)!.bound) / Math.max(1, m.at.at(-1)!.cost));
    const proven = measures.filter((m) => m.optimalAfter !== undefined).length;
    return `| ${title} | ${measures.length} | ${firsts.length} | ${round(median(firsts))} / ${round(percentile(firsts, 0.95))} | ${cells.join(' | ')} | ${round(100 * median(gaps), 2)} % | ${proven} | ${measures.reduce((s, m) => s + m.violations, 0)} |`;
  });
  return [
    '| days | seeds | placed whole | first complete plan, ms (median / p95) | cost at 1 s (refused in all) | at 5 s | at 10 s | gap, median | proven optimal | violations |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |', ...rows,
  ].join('\n');
}

export function machineLine(loadBefore: readonly number[]): string {
  const [first] = cpus();
  return `${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}, Node ${process.version}, load average when it began ${loadBefore.map((l) => l.toFixed(1)).join(' ')}`;
}
