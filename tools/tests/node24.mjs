// Node 24, on which the images run, beside the Node that runs this: the gate tries a part of the product on it, test:deep all of it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../processes/run-program.mjs';
import { ROOT } from '../root.mjs';

/** Of the images too (docker/Dockerfile): a test holds the two equal. */
export const NODE_24 = '24.21.0';
const FOLDER = join(ROOT, 'node_modules/.cache/diurne', `node-${NODE_24}`);
/** Servers, migrations, a web server and a worker; nothing of it is bound to the Node that runs the rest. */
const SMOKE = [
  'apps/api/src/health',
  'apps/api/src/commands/serve',
  'apps/worker/src/work.integration',
  'libs/database/src/audit-chain',
];

/** @returns {Promise<{path: string} | {missing: string}>} this very Node when it is a 24, NODE24_PATH, or npm's package of its binary. */
export async function obtainNode24(environment = process.env, own = process) {
  if (majorOf(own.version) === 24) return { path: own.execPath };
  const given = environment.NODE24_PATH;
  if (given) return isNode24(given) ? { path: given } : { missing: `NODE24_PATH names ${given}, which is no Node 24` };
  const path = join(FOLDER, 'node_modules/.bin/node');
  if (isNode24(path)) return { path };
  const system = own.platform === 'win32' ? 'win' : own.platform;
  const args = ['install', '--prefix', FOLDER, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts'];
  const { code, output } = await runProgram('npm', [...args, `node-${system}-${own.arch}@${NODE_24}`], { quiet: true });
  if (code !== 0) return { missing: `npm could not bring Node ${NODE_24}: ${output.trim().split('\n').at(-1)}` };
  return isNode24(path) ? { path } : { missing: `npm brought no Node 24 to ${FOLDER}` };
}

const majorOf = (version) => Number(/^v?(\d+)/.exec(version)?.[1]);
const isNode24 = (path) =>
  existsSync(path) && majorOf(spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout ?? '') === 24;

/** @param {import('./tally.mjs').Tally} tally */
export async function onNode24(tally, { whole = false } = {}) {
  const name = whole ? 'everything on Node 24' : 'a smoke run on Node 24';
  const node = await obtainNode24();
  if ('missing' in node) return tally.notRun(`${name}: ${node.missing}`);
  const args = whole ? ['tools/run.mjs', 'test'] : ['tools/run.mjs', 'integration', ...SMOKE];
  // What it runs is installed already; and it does not run itself again.
  const env = { ...process.env, DIURNE_INSTALL: '0', DIURNE_ON_NODE24: '1' };
  const { code, output } = await runProgram(node.path, args, { env, quiet: true });
  const [passed, failed] = countsOf(output);
  return tally.add({ name, output, passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed });
}

/** Of the last line that counts: Jest's, or that of a whole run. */
export function countsOf(output) {
  const line = output.split('\n').findLast((text) => /^(Tests:|\d+ passed, \d+ failed$)/.test(text)) ?? '';
  const count = (what) => Number(new RegExp(`(\\d+) ${what}`).exec(line)?.[1] ?? 0);
  return [count('passed'), count('failed')];
}
