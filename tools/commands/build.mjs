import { ProcessGroup } from '../processes/process-group.mjs';
import { build } from '../processes/nx.mjs';

export async function run() {
  const { code, output } = await build(new ProcessGroup(), [
    '@diurne/api',
    '@diurne/worker',
    '@diurne/front-desk',
    '@diurne/plan',
  ]);
  process.stdout.write(`${output.trim()}\n`);
  return code;
}
