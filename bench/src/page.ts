import { casesOf, keyOf, titleOf, type CaseGroup } from './cases';
import { demandRows } from './demand-rows';
import { gapOf } from './gap';
import type { DayMeasure } from './measure-day';
import type { Results } from './results';
import { median, percentile } from './statistics';

const round = (value: number, digits = 0): string => (Number.isFinite(value) ? value.toFixed(digits) : '–');
export interface PageAbout {
  readonly full: boolean;
  readonly machine: string;
  readonly missing: string | undefined;
}

/** `docs/benchmarks.md`: what was asked against what was measured, then the figures behind it. */
export function benchmarkPage(found: Results, { full, machine, missing }: PageAbout): string {
  return `# Benchmarks

Written by \`npm run bench${full ? ' -- --full' : ''}\` on ${new Date().toISOString().slice(0, 10)}. ${machine}. Days of
\`../shared/tools/days.mjs\`; one seed of the engine, one thread, times by the wall; every answer, ours and others', passed
through the check. The others run on the very same problems, one after the other: CP-SAT with eight workers, Chuffed with
free search, 60 s each.${missing === undefined ? '' : `\n\n**Not complete: ${missing}.**`}

| measure | reach | measured | |
| --- | --- | --- | --- |
${demandRows(found)
  .map((row) => `| ${row.join(' | ')} |`)
  .join('\n')}

What is not reached, and why: [notes](benchmarks-notes.md).

## Days

${dayTable(found)}

## Others on the same days

${rivalTable(found)}

## Public instances

| set (5 s each at most) | solvable instances | known optimum reached | proven by the plan’s own bound | mean distance from it | refused where there is no plan | invalid plans |
| --- | --- | --- | --- | --- | --- | --- |
${(found.classics ?? []).map((c) => `| ${c.set} | ${c.instances} | ${c.optimal} | ${c.proven} | ${(100 * c.meanGap).toFixed(2)} % | ${c.unsatisfiable} | ${c.invalid} |`).join('\n')}
`;
}

/** A line per group: medians over its days. */
function dayTable({ groups, days, demo }: Results): string {
  const rows = groups.map((g) =>
    dayRow(
      titleOf(g),
      casesOf(g).flatMap((c) => days.get(keyOf(c)) ?? []),
    ),
  );
  if (demo !== undefined) rows.push(dayRow('the demo’s busiest day (30 visits of 6 to 11 steps)', [demo]));
  return [
    '| days | seeds | placed whole | first complete plan, ms (median / p95) | cost at 1 s (refused in all) | at 5 s | at 10 s | gap at 5 s, median | proven optimal | violations |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows.filter((r) => r !== ''),
  ].join('\n');
}

function dayRow(title: string, measures: readonly DayMeasure[]): string {
  if (measures.length === 0) return '';
  const firsts = measures.flatMap((m) => m.firstComplete ?? []);
  const cells = [0, 1, 2].map((k) => {
    const marks = measures.flatMap((m) => m.at[k] ?? []);
    return marks.length === 0
      ? '–'
      : `${round(median(marks.map((m) => m.cost)))} (${marks.reduce((s, m) => s + m.unplanned, 0)})`;
  });
  const gaps = measures.map((m) => gapOf(m)),
    proven = measures.filter((m) => m.optimalAfter !== undefined).length;
  return `| ${title} | ${measures.length} | ${firsts.length} | ${round(median(firsts))} / ${round(percentile(firsts, 0.95))} | ${cells.join(' | ')} | ${round(100 * median(gaps), 2)} % | ${proven} | ${measures.reduce((s, m) => s + m.violations, 0)} |`;
}

function rivalTable({ groups, days, rivals }: Results): string {
  const rows = groups
    .flatMap((g: CaseGroup) => casesOf(g, g.rivalSeeds))
    .flatMap((c) => {
      const key = keyOf(c),
        [sat, chuffed] = ['cp-sat', 'chuffed'].map((name) => rivals.get(`${name}: ${key}`)),
        ours = days.get(key);
      if (sat === undefined && chuffed === undefined) return [];
      const cell = (m: typeof sat): string =>
        m === undefined
          ? 'not run'
          : m.cost === undefined
            ? m.status
            : `${m.cost}${m.status === 'OPTIMAL' ? ` (optimal, ${round(m.milliseconds / 1000)} s)` : ''}`;
      return [
        `| ${key} | ${ours?.at[0]?.cost ?? '–'} | ${ours?.at[1]?.cost ?? '–'} | ${ours?.at[1]?.bound ?? '–'} | ${cell(sat)} | ${cell(chuffed)} |`,
      ];
    });
  return [
    '| day | ours at 1 s | at 5 s | our bound at 5 s | CP-SAT at 60 s | Chuffed at 60 s |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
