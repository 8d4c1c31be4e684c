// npm run bench:api [-- --patients N] [-- --rounds N]: the API beside bare SQL, on half a million patients and a year of bookings.
import { join } from 'node:path';
import { build } from '../processes/nx.mjs';
import { ProcessGroup } from '../processes/process-group.mjs';
import { runNode } from '../processes/run-program.mjs';
import { ROOT } from '../root.mjs';

export async function run(args) {
  const { code, output } = await build(new ProcessGroup(), ['@diurne/api']);
  if (code !== 0) throw new Error(`La construction a échoué :\n${output.trim()}`);
  return (await runNode([join(ROOT, 'bench/run-api.mjs'), ...args])).code;
}
