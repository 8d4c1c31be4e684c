import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPlan, costOf, type Problem, type VisitOutcome } from '@diurne/planning-engine';

export type RivalName = 'cp-sat' | 'chuffed';
/** `cost` is left out where there is no answer or one that breaks a rule; `bound` is 0 where none is proven. */
export interface RivalMeasure {
  readonly status: string;
  readonly bound: number;
  readonly milliseconds: number;
  readonly cost?: number;
  readonly unplanned?: number;
  readonly violations: number;
}
export interface RivalProgram {
  readonly script: string;
  readonly installed: string;
}

/** One rival for so many seconds on the very same problem, in a process of its own; its answer passes the check or does not count. */
export function measureRival(
  program: RivalProgram,
  name: RivalName,
  text: string,
  problem: Problem,
  seconds: number,
): RivalMeasure {
  if (!existsSync(join(program.installed, 'node_modules')))
    return { status: 'not installed', bound: 0, milliseconds: 0, violations: 0 };
  const folder = mkdtempSync(join(tmpdir(), 'diurne-rival-')),
    file = join(folder, 'day.json');
  try {
    writeFileSync(file, text);
    const run = spawnSync(process.execPath, [program.script, name, file, `${seconds}`, program.installed], {
      encoding: 'utf8',
      timeout: (seconds + 60) * 1000,
      maxBuffer: 1e8,
    });
    return judged(problem, run.stdout.trim().split('\n').at(-1) ?? '', `${run.stderr.slice(-300)}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function judged(problem: Problem, line: string, trouble: string): RivalMeasure {
  if (!line.startsWith('{')) return { status: `no answer: ${trouble}`, bound: 0, milliseconds: 0, violations: 0 };
  const said = JSON.parse(line) as {
    unsupported?: string;
    status: string;
    bound: number;
    milliseconds: number;
    visits?: VisitOutcome[];
  };
  if (said.unsupported !== undefined)
    return { status: `not modelled: ${said.unsupported}`, bound: 0, milliseconds: 0, violations: 0 };
  const { status, bound, milliseconds, visits } = said;
  if (visits === undefined) return { status, bound, milliseconds, violations: 0 };
  const violations = checkPlan(problem, { visits }).length;
  if (violations > 0) return { status: 'INVALID', bound, milliseconds, violations };
  return {
    status,
    bound,
    milliseconds,
    violations,
    cost: costOf(problem, visits).total,
    unplanned: visits.filter((v) => v.status === 'unplanned').length,
  };
}
