// Layout, lint and types: each counts as one test.
import { join } from 'node:path';
import { runNode } from '../processes/run-program.mjs';
import { FETCHED } from '../root.mjs';

/** TypeScript 7 checks fast; the linter and the editors still think with TypeScript 6, so it has its say too. */
const TYPE_CHECKS = [
  ['types of the cores', 'typescript7', 'tsconfig.pure.json'],
  ['types of the node code', 'typescript7', 'tsconfig.node.json'],
  ['types of the front desk', 'typescript7', 'tsconfig.web.json'],
  ['types as the linter sees them', 'typescript', 'tsconfig.node.json'],
];

/** `warm`: files unchanged since the last time are not linted again. */
export async function lint({ warm = false } = {}) {
  const cache = warm ? ['--cache', '--cache-strategy', 'content', '--cache-location', join(FETCHED, 'eslint')] : [];
  return verdict(
    'lint',
    await runNode(['node_modules/eslint/bin/eslint.js', '.', '--max-warnings=0', ...cache], { quiet: true }),
  );
}

/** One way to lay out code: what Prettier would write differently is a failure that names its files. */
export async function layout() {
  return verdict(
    'layout',
    await runNode(['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'], { quiet: true }),
  );
}

export async function types({ quick = false } = {}) {
  const results = [];
  for (const [name, compiler, project] of quick ? TYPE_CHECKS.slice(0, 3) : TYPE_CHECKS) {
    results.push(
      verdict(name, await runNode([`node_modules/${compiler}/bin/tsc`, '-p', project, '--noEmit'], { quiet: true })),
    );
  }
  return results;
}

function verdict(name, { code, output }) {
  return {
    name,
    passed: code === 0 ? 1 : 0,
    failed: code === 0 ? 0 : 1,
    skipped: 0,
    output: code === 0 ? '' : output.trim(),
  };
}
