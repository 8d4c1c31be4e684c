import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { counts } from './jest.mjs';

const tally = (lines, env = {}) =>
  spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { Tally } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'tally.mjs')).href)}; const tally = new Tally(); ${lines}; process.exit(tally.end());`,
    ],
    { encoding: 'utf8', env: { ...process.env, CI: '', ...env } },
  );
const last = (run) => run.stdout.trim().split('\n').at(-1);

test('ends with the sum of its parts', () => {
  const run = tally(
    `tally.add({ name: 'lint', passed: 1, failed: 0 }); tally.add({ name: 'unit', passed: 41, failed: 0 })`,
  );
  assert.deepEqual([last(run), run.status], ['42 passed, 0 failed', 0]);
  const broken = tally(`tally.add({ name: 'unit', passed: 41, failed: 3, output: 'what went wrong' })`);
  assert.deepEqual([last(broken), broken.status], ['41 passed, 3 failed', 1]);
  assert.match(broken.stdout, /what went wrong/);
});

test('says loudly what could not run, and fails for it at the gate', () => {
  const run = tally(`tally.add({ name: 'unit', passed: 5, failed: 0 }); tally.notRun('browser stories: no Chromium')`);
  assert.deepEqual([last(run), run.status], ['5 passed, 0 failed', 0]);
  assert.match(run.stdout, /^!!! NOT RUN: browser stories: no Chromium$/m);
  const gate = tally(
    `tally.add({ name: 'unit', passed: 5, failed: 0 }); tally.notRun('browser stories: no Chromium')`,
    { CI: 'true' },
  );
  assert.deepEqual([last(gate), gate.status], ['5 passed, 1 failed', 1]);
});

test('counts what Jest says: failures, files that could not be read, and runs without a single test', () => {
  const report = {
    numPassedTests: 7,
    numFailedTests: 2,
    numPendingTests: 1,
    numTodoTests: 0,
    testResults: [
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'failed', assertionResults: [] },
    ],
  };
  assert.deepEqual(counts(report, 1), { passed: 7, failed: 3, skipped: 1 });
  assert.deepEqual(
    counts({ ...report, numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, testResults: [] }, 0),
    { passed: 0, failed: 1, skipped: 0 },
  );
  assert.deepEqual(counts({ ...report, numFailedTests: 0, testResults: [] }, 1), { passed: 7, failed: 1, skipped: 1 });
  assert.deepEqual(counts(undefined, 137), { passed: 0, failed: 1, skipped: 0 });
});

test('is what the gate ends with: .ci/run asks for nothing but npm test', () => {
  const lines = execFileSync('cat', [join(import.meta.dirname, '../../.ci/run')], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
  assert.equal(lines.at(-1), 'CI=true exec npm test');
  assert.equal(lines.length, 3);
});
