import { readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { measureClassics, type ClassicRow } from './measure-classics';
import { measureDay } from './measure-day';
import { measureBestDates, measureExplanations, measureRepair } from './measure-doors';
import { measureEjection } from './measure-ejection';
import { insertionRates } from './measure-insertions';
import { dayTable, machineLine, type DayGroup } from './report';
import { ResultStore } from './result-store';
import { parsed, sharedDays, type DayCase } from './shared-days';

const groups = (full: boolean): readonly { title: string; days: readonly DayCase[] }[] => {
  const seeds = (count: number): number[] => Array.from({ length: full ? 20 : count }, (_, k) => k + 1);
  const group = (visits: number, load: number, mode: DayCase['mode'], count: number): { title: string; days: DayCase[] } =>
    ({ title: `${visits} visits, load ${load}, ${mode}`, days: seeds(count).map((seed) => ({ visits, seed, load, mode })) });
  const usual = [group(24, 1.3, 'std', 4), group(40, 1.3, 'std', 6), group(80, 1.3, 'std', 5), group(150, 1.3, 'std', 4), group(40, 1.6, 'std', 5), group(40, 2, 'std', 3), group(24, 1.3, 'conv', 4), group(40, 1.3, 'am', 3)];
  if (!full) return usual;
  return [...usual, group(24, 1.6, 'std', 20), group(80, 1.6, 'std', 20), group(150, 1.6, 'std', 20), group(80, 2, 'std', 20), group(150, 2, 'std', 20), group(24, 1.3, 'am', 20), group(80, 1.3, 'am', 20), group(40, 1.3, 'conv', 20), group(80, 1.3, 'conv', 20)];
};

/** Measures this engine on the shared days and instances and writes `docs/benchmarks.md`. */
export async function benchmark({ root, full }: { root: string; full: boolean }): Promise<void> {
  const load = loadavg(), make = await sharedDays(root), store = new ResultStore(join(root, `bench/.results/${full ? 'full' : 'usual'}.jsonl`), full);
  const marks = full ? [1, 5, 10] : [1, 5];
  const measured: DayGroup[] = groups(full).map(({ title, days }) => ({
    title, cases: days.map((day) => ({ day, measure: store.measured(`day ${title} seed ${day.seed}`, () => measureDay(make(day), 1, marks)) })),
  }));
  const demo = parsed(readFileSync(join(root, 'examples/demo-busiest-day.json'), 'utf8'));
  measured.push({ title: 'the demo’s busiest day (30 visits of 6 to 11 steps)', cases: [{ day: undefined, measure: store.measured('day demo', () => measureDay(demo, 1, marks)) }] });
  const memory = store.measured('memory', () => Math.round(process.memoryUsage().rss / 1048576));
  const rates = store.measured('insertions', () => insertionRates(make, 2));
  const ejection = store.measured('ejection', () => measureEjection(make, full ? 20 : 6, 2000));
  const dates = store.measured('best dates', () => measureBestDates(make, full ? 60 : 20));
  const repair = store.measured('repair', () => measureRepair(make, full ? 20 : 8));
  const reasons = store.measured('explanations', () => measureExplanations(make, full ? 20 : 4));
  const classics = store.measured('classics', () => measureClassics(root, full ? 5 : 3, full ? 100 : 10));
  const others = [
    `- Insertions per second of one core, one visit after another taken out, inserted exactly and entered again: ${rates.map((r) => `${r.perSecond} (${r.visits} visits)`).join(', ')}.`,
    `- Load 1.6, 2 000 rounds: ${ejection.with} refused in sum, ${ejection.without} with ejection off; refused more on ${ejection.worse} days.`,
    `- Best 5 of 60 days: ${dates.p50.toFixed(1)} ms median, ${dates.p95.toFixed(1)} ms at the 95th percentile; as looking at every day on ${dates.equal} of ${dates.cases} cases.`,
    `- Repair of a 40-visit day of which someone is lost from 10 to 12: ${repair.p50.toFixed(0)} ms median, ${repair.p95.toFixed(0)} ms at the 95th percentile; ${repair.moved} patients moved in sum, ${repair.violations} violations.`,
    `- Reasons of a refused visit: ${reasons.p50.toFixed(0)} ms median, ${reasons.p95.toFixed(0)} ms at the 95th percentile (${reasons.count} visits).`,
    `- Resident memory after all days above in one process: ${memory} MB.`,
  ];
  const page = document(full, machineLine(load), dayTable(measured), others, classics);
  writeFileSync(join(root, 'docs/benchmarks.md'), page);
  process.stdout.write(`\n${page}`);
}

function document(full: boolean, machine: string, days: string, others: readonly string[], classics: readonly ClassicRow[]): string {
  const rows = classics.map((c) => `| ${c.set} | ${c.instances} | ${c.optimal} | ${(100 * c.meanGap).toFixed(2)} % | ${c.unsatisfiable} | ${c.invalid} |`);
  return `# Benchmarks

Written by \`npm run bench${full ? ' -- --full' : ''}\` on ${new Date().toISOString().slice(0, 10)}. ${machine}. Days of
\`../shared/tools/days.mjs\`, one seed of the engine, one thread; every answer passed through the check.

## Days

${days}

## Other doors

${others.join('\n')}

## Public instances

| set | solvable instances | known optimum reached | mean distance from it | refused where there is no plan | invalid plans |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

## What falls short

See [what the figures do not reach](benchmarks-notes.md).
`;
}
