import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root.mjs';
import { nxEnvironment } from './nx-environment.mjs';

const { bin } = JSON.parse(readFileSync(join(ROOT, 'node_modules/nx/package.json'), 'utf8'));
const NX = join(ROOT, 'node_modules/nx', typeof bin === 'string' ? bin : bin.nx);

/** Builds what is not already built from these very sources. @returns {Promise<{code: number, output: string}>} */
export async function build(group, projects) {
  const { code, output } = await group.run(
    process.execPath,
    [NX, 'run-many', '-t', 'build', '-p', projects.join(','), '--outputStyle=static', '--parallel=2'],
    {
      env: { ...process.env, ...nxEnvironment(), NODE_ENV: 'production', FORCE_COLOR: '0', NO_COLOR: '1' },
    },
  );
  return { code, output: code === 0 ? output : ofFailedTasks(output) };
}

/** What the failed builds said, without the pages of those that went well. */
function ofFailedTasks(output) {
  const failed = [...output.slice(output.indexOf('Failed tasks:')).matchAll(/^- (\S+:build)$/gm)].map(
    (match) => match[1],
  );
  const sections = output.split(/^> nx run /m).filter((text) => failed.some((task) => text.startsWith(task)));
  return sections.length > 0 ? sections.join('\n') : output;
}
