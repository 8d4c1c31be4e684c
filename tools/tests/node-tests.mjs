// The tests of the tools themselves, run by Node's own runner: Jest cannot load ES modules.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from '../processes/run-program.mjs';
import { ROOT } from '../root.mjs';

/** @returns {Promise<import('./tally.mjs').Result>} */
export async function nodeTests() {
  const files = readdirSync(join(ROOT, 'tools'), { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.test.mjs'))
    .map((file) => join('tools', file));
  const { code, output } = await runNode(['--test', '--test-reporter=tap', ...files], { quiet: true });
  const count = (what) => Number(new RegExp(`^# ${what} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  const [passed, failed] = [count('pass'), count('fail') + count('cancelled')];
  return {
    name: 'the tools',
    output,
    passed,
    failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed,
    skipped: count('skipped') + count('todo'),
  };
}
