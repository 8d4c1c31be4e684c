import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

export interface Probe {
  /** Where the text pretends to stand, from the root; `typed` probes need a file that exists. */
  readonly file: string;
  readonly text: string;
  readonly typed?: boolean;
  /** With the imports that the projects really have: only so can a circle be seen. */
  readonly cycles?: boolean;
}

export interface Finding {
  readonly rule: string;
  readonly message: string;
}

const HERE = resolve(__dirname, '..');

/** One linter run for all probes: starting it costs more than they do. */
export function lintProbes(probes: readonly Probe[]): readonly (readonly Finding[])[] {
  const answer = execFileSync(process.execPath, [resolve(HERE, 'lint-probes.mjs')], {
    input: JSON.stringify(probes),
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  return JSON.parse(answer.slice(answer.indexOf('[['))) as Finding[][];
}
