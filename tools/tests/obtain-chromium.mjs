// A browser for the stories: one that is there, or Debian's when we may install it.
import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { runProgram } from '../processes/run-program.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** @returns {Promise<{path: string} | {missing: string}>} */
export async function obtainChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given)
    return existsSync(given) ? { path: given } : { missing: `CHROMIUM_PATH names ${given}, which does not exist` };
  const found = find();
  if (found) return { path: found };
  if (spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0)
    return { missing: 'no Chromium and no apt-get on this machine' };
  if (process.getuid?.() !== 0) return { missing: 'no Chromium on this machine, and only root may install one' };
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['-qq', 'update'],
    ['-qq', 'install', '-y', '--no-install-recommends', 'chromium'],
  ]) {
    const { code, output } = await runProgram('apt-get', args, { env, quiet: true });
    if (code !== 0) return { missing: `apt-get ${args.at(-1)} failed: ${output.trim().split('\n').at(-1)}` };
  }
  const installed = find();
  return installed ? { path: installed } : { missing: 'apt-get installed chromium, but it is nowhere on the PATH' };
}

function find() {
  for (const name of NAMES) {
    const which = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
    if (which.status === 0) return which.stdout.trim();
  }
  return MAC.find((path) => existsSync(path));
}
