import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { apiSectionOf, withApiSection } from './api/api-page';
import { casesOf, fullGroups, keyOf, usualGroups, type CaseGroup } from './cases';
import { measureClassics } from './measure-classics';
import { measureDay } from './measure-day';
import { measureBestDates } from './measure-best-dates';
import { measureEjection } from './measure-ejection';
import { measureExplanations } from './measure-explanations';
import { insertionRates } from './measure-insertions';
import { measureMemory } from './measure-memory';
import { measureRepair } from './measure-repair';
import { measureRival, type RivalName, type RivalProgram } from './measure-rivals';
import { benchmarkPage } from './page';
import type { Results } from './results';
import { ResultStore } from './result-store';
import { parsed, sharedTexts, type DayCase } from './shared-days';

/** `shard`: of so many processes that share the days of a full run by their seeds, which one this is. */
export interface BenchmarkOrder {
  readonly root: string;
  readonly full: boolean;
  readonly part?: string;
  readonly shard?: { readonly of: number; readonly index: number };
  readonly minutes: number;
  readonly rival: string;
  readonly rivals: string;
}

const rivalSeconds = 60;
const rivalNames: readonly RivalName[] = ['cp-sat', 'chuffed'];
const quiet = 1.5;
/** What the answer for a day depends on. */
const searching = 'model constraints compiled-day insertion pricing bounds neighbourhoods plan-a-day';

/** Measures this engine and its rivals on the shared days and instances and writes `docs/benchmarks.md` with what there is. */
export async function benchmark({ root, full, part, shard, minutes, rival, rivals }: BenchmarkOrder): Promise<void> {
  const load = loadavg(),
    texts = await sharedTexts(root),
    make = (day: DayCase) => parsed(texts(day)),
    results = join(root, 'bench/.results');
  if (load[0]! > quiet)
    process.stdout.write(
      `!! This machine is busy (load average ${load[0]!.toFixed(1)}): times by the wall will be too long.\n`,
    );
  const until = performance.now() + minutes * 60_000,
    wants = (name: string): boolean => part === undefined || part === name;
  const store = new ResultStore(
    join(results, full ? `full-${fingerprint(root, searching)}.jsonl` : 'usual.jsonl'),
    full,
    until,
  );
  const doorStore = new ResultStore(
    join(results, full ? `doors-${fingerprint(root, '')}.jsonl` : 'usual-doors.jsonl'),
    full,
    until,
  );
  const rivalStore = new ResultStore(join(results, full ? 'rivals.jsonl' : 'usual-rivals.jsonl'), full, until);
  const groups = full ? fullGroups : usualGroups,
    marks = full ? [1, 5, 10] : [1, 5];
  const demo = readFileSync(join(root, 'examples/demo-busiest-day.json'), 'utf8');
  const found: Results = { groups, days: new Map(), rivals: new Map(), ejection: new Map() };
  if (wants('doors')) {
    const sizes = full
      ? ([
          [40, 20],
          [80, 20],
          [150, 10],
        ] as const)
      : ([
          [40, 4],
          [80, 2],
          [150, 1],
        ] as const);
    for (const [visits, seeds] of sizes)
      for (const c of casesOf({ visits, load: 1.6, mode: 'std', seeds, rivalSeeds: 0 }))
        store.collect(found.ejection, keyOf(c), `ejection: ${keyOf(c)}`, () => measureEjection(make, c, 1000));
    found.rates = store.measured('insertions', () => ({ list: insertionRates(make, 2) }))?.list;
    found.dates = doorStore.measured('best dates', () => measureBestDates(make, full ? 70 : 60));
    found.repair = doorStore.measured('repair', () =>
      measureRepair(make, full ? 20 : 8, { script: rival, installed: rivals }),
    );
    found.reasons = doorStore.measured('explanations', () => measureExplanations(make, parsed(demo), full ? 10 : 2));
    found.memory = doorStore.measured('memory', () =>
      measureMemory(root, texts({ visits: 150, seed: 1, load: 2, mode: 'std' })),
    );
  }
  if (wants('shops')) found.classics = store.measured('classics', () => ({ list: measureClassics(root) }))?.list;
  if (wants('days')) found.demo = store.measured('day: the demo', () => measureDay(parsed(demo), 1, marks));
  // A run that is broken off has as many seeds of every group as it had time for.
  for (const seed of seedsOf(groups).filter((s) => shard === undefined || s % shard.of === shard.index)) {
    if (wants('days'))
      for (const c of casesOfSeed(groups, seed, (g) => g.seeds))
        store.collect(found.days, keyOf(c), `day: ${keyOf(c)}`, () => measureDay(make(c), 1, marks));
    if (wants('rivals'))
      measureRivals(
        found,
        casesOfSeed(groups, seed, (g) => g.rivalSeeds),
        texts,
        { script: rival, installed: rivals },
        rivalStore,
      );
  }
  const isComplete = [store, doorStore, rivalStore].every((s) => s.isComplete(part));
  if (!isComplete && part === undefined)
    process.stdout.write('!! Out of time: the page is written with what there is; run again to go on.\n');
  // Only a whole run may replace the page; a part says what it measured.
  const page = benchmarkPage(found, {
    full,
    machine: machineLine(load),
    missing: isComplete ? undefined : 'the run was broken off or asked for a part',
  });
  if (part === undefined) writePage(join(root, 'docs/benchmarks.md'), page);
  process.stdout.write(`\n${page}`);
}

/** The part of the other benchmark stays. */
function writePage(path: string, page: string): void {
  const ofApi = apiSectionOf(readFileSync(path, 'utf8'));
  writeFileSync(path, ofApi === undefined ? page : withApiSection(page, ofApi));
}

function measureRivals(
  found: Results,
  cases: readonly DayCase[],
  texts: (day: DayCase) => string,
  program: RivalProgram,
  store: ResultStore,
): void {
  for (const c of cases)
    for (const name of rivalNames) {
      const text = texts(c),
        key = `${name} ${rivalSeconds} s: ${keyOf(c)}`;
      store.collect(found.rivals, `${name}: ${keyOf(c)}`, key, () =>
        measureRival(program, name, text, parsed(text), rivalSeconds),
      );
    }
}

function casesOfSeed(groups: readonly CaseGroup[], seed: number, seeds: (g: CaseGroup) => number): DayCase[] {
  return groups.flatMap((g) => (seed <= seeds(g) ? casesOf(g, seed).slice(seed - 1) : []));
}

const seedsOf = (groups: readonly CaseGroup[]): number[] =>
  Array.from({ length: Math.max(...groups.map((g) => g.seeds)) }, (_, k) => k + 1);

/** Of the engine's sources, or those folders of them: results of another engine are not mixed in. */
function fingerprint(root: string, folders: string): string {
  const hash = createHash('sha256'),
    base = join(root, 'libs/planning/engine/src');
  for (const path of (readdirSync(base, { recursive: true }) as string[])
    .filter(
      (p) =>
        (folders === '' || folders.split(' ').includes(p.split('/')[0]!)) &&
        p.endsWith('.ts') &&
        !/\.(spec|deep)\.ts$/.test(p),
    )
    .sort())
    hash.update(path).update(readFileSync(join(base, path)));
  return hash.digest('hex').slice(0, 8);
}

function machineLine(load: readonly number[]): string {
  const [first] = cpus();
  return `${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}, Node ${process.version}, load average when it began ${load.map((l) => l.toFixed(1)).join(' ')}`;
}
