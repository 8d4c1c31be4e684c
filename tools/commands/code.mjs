// npm run code: with which code the demonstration's physicians sign now.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from '../processes/run-program.mjs';
import { ROOT } from '../root.mjs';

export async function run() {
  const api = join(ROOT, 'apps/api/dist/main.mjs');
  if (!existsSync(api)) throw new Error('Lancez d’abord la démonstration : npm start.');
  return (await runNode([api, 'demo-code'], {})).code;
}
