#!/usr/bin/env node
// npm run bench [-- --full] [-- --part days|rivals|doors|shops] [-- --minutes N] [-- --shard K/N]: bundles the benchmark
// program and runs it. With shards, N processes share the days by their seeds; a last run without writes the page. Results gather in bench/.results (not committed); a full run goes on where it was broken off. The solvers it is compared
// with are installed beside it, apart from the workspace.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle } from './bundle.mjs';

const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    part: { type: 'string' },
    minutes: { type: 'string' },
    shard: { type: 'string' },
  },
});
const refuse = (what) => {
  console.error(`bench: ${what}`);
  process.exit(2);
};
const shard = /^([1-9]\d*)\/([1-9]\d*)$/.exec(values.shard ?? '1/1'),
  [index, of] = shard === null ? [0, 0] : shard.slice(1).map(Number);
if (index < 1 || index > of) refuse(`--shard takes K/N with K from 1 to N, not “${values.shard}”`);
if (values.part !== undefined && !['days', 'rivals', 'doors', 'shops'].includes(values.part))
  refuse(`--part takes days, rivals, doors or shops, not “${values.part}”`);
if (values.minutes !== undefined && !(Number(values.minutes) >= 0))
  refuse(`--minutes takes a number, not “${values.minutes}”`);
const root = resolve(import.meta.dirname, '..');
const outDir = join(root, 'node_modules/.cache/diurne-bench'),
  rivals = join(root, 'bench/rivals');

if (!existsSync(join(rivals, 'node_modules/minizinc'))) {
  console.log('Installing the solvers to compare with (apart from the workspace)…');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: rivals,
    stdio: 'inherit',
  });
  if (status !== 0)
    console.log('!! THE SOLVERS TO COMPARE WITH COULD NOT BE INSTALLED: their rows will say “not run”.');
}
await bundle({ main: join(root, 'bench/src/main.ts'), rival: join(root, 'bench/src/rivals/main.ts') }, outDir);
const { benchmark } = await import(pathToFileURL(join(outDir, 'main.mjs')).href);
await benchmark({
  root,
  full: values.full,
  part: values.part,
  shard: values.shard === undefined ? undefined : { index: index % of, of },
  minutes: values.minutes === undefined ? Infinity : Number(values.minutes),
  rival: join(outDir, 'rival.mjs'),
  rivals,
});
