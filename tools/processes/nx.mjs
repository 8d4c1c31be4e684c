import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root.mjs';
import { nxEnvironment } from './nx-environment.mjs';

const { bin } = JSON.parse(readFileSync(join(ROOT, 'node_modules/nx/package.json'), 'utf8'));
const NX = join(ROOT, 'node_modules/nx', typeof bin === 'string' ? bin : bin.nx);

/** Builds what is not already built from these very sources. @returns {Promise<{code: number, output: string}>} */
export function build(group, projects) {
  return group.run(process.execPath, [NX, 'run-many', '-t', 'build', '-p', projects.join(','), '--outputStyle=static', '--parallel=2'], {
    env: { ...process.env, ...nxEnvironment(), NODE_ENV: 'production' },
  });
}
