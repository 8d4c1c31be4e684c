import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface MemoryMeasure {
  readonly megabytes: number;
  readonly exit: number | null;
}

/** The most resident memory of `plan solve` on one day, as a hospital would run it. */
export function measureMemory(root: string, text: string): MemoryMeasure {
  const folder = mkdtempSync(join(tmpdir(), 'diurne-memory-')),
    file = join(folder, 'day.json');
  try {
    writeFileSync(file, text);
    const tell = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\nmaxrss '+process.resourceUsage().maxRSS+'\\n'))`;
    const run = spawnSync(
      process.execPath,
      ['--import', tell, join(root, 'apps/plan/bin.mjs'), 'solve', file, '--out', join(folder, 'plan.json')],
      { encoding: 'utf8' },
    );
    return {
      megabytes: Math.round(Number(/maxrss (\d+)/.exec(run.stderr)?.[1] ?? Number.NaN) / 1024),
      exit: run.status,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
