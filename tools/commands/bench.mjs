import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from '../processes/run-program.mjs';
import { ROOT } from '../root.mjs';

export async function run(args) {
  const program = join(ROOT, 'bench/run.mjs');
  if (!existsSync(program)) throw new Error('bench/run.mjs n’existe pas encore.');
  return (await runNode([program, ...args])).code;
}
