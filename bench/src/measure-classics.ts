import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkPlan, search, type DayOutcome, type Problem } from '@diurne/planning-engine';
import { openShopProblem, projectProblem, projectWithLagsProblem } from '@diurne/planning-engine/testing';

export interface ClassicRow {
  readonly set: string;
  readonly instances: number;
  readonly optimal: number;
  readonly proven: number;
  readonly meanGap: number;
  readonly invalid: number;
  readonly unsatisfiable: string;
}
interface ClassicSet {
  readonly name: string;
  readonly folder: string;
  readonly filter: RegExp;
  readonly table: string;
  readonly column: number;
  readonly read: (text: string) => Problem;
}

const sets: readonly ClassicSet[] = [
  ...['4x4', '5x5', '7x7'].map((size) => ({
    name: `open shop ${size}`,
    folder: 'openshop',
    filter: new RegExp(`^ta${size}.*txt$`),
    table: 'openshop/optima.csv',
    column: 5,
    read: openShopProblem,
  })),
  {
    name: 'PSPLIB J30',
    folder: 'rcpsp/j30',
    filter: /\.sm$/,
    table: 'rcpsp/j30_optimum.csv',
    column: 1,
    read: projectProblem,
  },
  {
    name: 'UBO10',
    folder: 'rcpspmax/ubo10',
    filter: /\.sch$/,
    table: 'rcpspmax/ubo10_optimum.csv',
    column: 1,
    read: projectWithLagsProblem,
  },
];

/** All instances of each set; most are proven best long before the time is over. */
const secondsEach = 5;

export function measureClassics(root: string): ClassicRow[] {
  const base = join(root, '../shared/reference/instances');
  if (!existsSync(base)) throw new Error(`The benchmark needs the public instances: ${base} does not exist`);
  return sets.map((set) => {
    const known = new Map(
      readFileSync(join(base, set.table), 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => {
          const cells = line.split(',');
          return [cells[0]!.replace(/\.(sm|sch)$/, ''), cells[set.column]!] as const;
        }),
    );
    const gaps: number[] = [];
    let invalid = 0,
      unsatisfiable = 0,
      refused = 0,
      proven = 0;
    for (const file of readdirSync(join(base, set.folder)).filter((f) => set.filter.test(f))) {
      const optimum = known.get(file.replace(/\.\w+$/, ''))!,
        problem = set.read(readFileSync(join(base, set.folder, file), 'utf8'));
      const outcome = solved(problem);
      invalid += checkPlan(problem, outcome).length > 0 ? 1 : 0;
      const isPlanned = outcome.visits.every((v) => v.status === 'planned');
      if (optimum === 'unsat') {
        unsatisfiable++;
        if (!isPlanned) refused++;
      } else {
        gaps.push(isPlanned ? outcome.cost.total / Number(optimum.split('..').at(-1)) - 1 : 1);
        proven += isPlanned && outcome.bound >= outcome.cost.total ? 1 : 0;
      }
    }
    return {
      set: set.name,
      instances: gaps.length,
      optimal: gaps.filter((g) => g <= 0).length,
      proven,
      meanGap: gaps.reduce((a, b) => a + b, 0) / gaps.length,
      invalid,
      unsatisfiable: unsatisfiable === 0 ? '' : `${refused} of ${unsatisfiable}`,
    };
  });
}

/** Stops when the plan is proven best or the time is over. */
function solved(problem: Problem): DayOutcome {
  const run = search(problem, { seed: 1 }),
    start = performance.now();
  for (;;) {
    const step = run.next();
    if (step.done) return step.value.outcome;
    if (performance.now() - start > secondsEach * 1000) return step.value.best();
  }
}
