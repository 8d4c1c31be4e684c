import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../root.mjs';
import { reference } from './reference.mjs';

const told = async (beside) => {
  const said = [];
  const tally = {
    notRun: (what) => said.push(['not run', what]),
    add: ({ name, passed }) => said.push([name, passed]),
  };
  await reference(tally, { beside, run: async (name) => ({ name, passed: 7, failed: 0 }) });
  return said;
};

test('runs where the reference stands beside the checkout, and says in one line that it did not where it does not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'diurne-reference-'));
  try {
    assert.deepEqual(await told(folder), [['reference tests', 7]]);
    assert.deepEqual(await told(join(folder, 'nothing')), [
      ['not run', 'reference tests (*.reference.ts): they read ../shared, which is not beside this checkout'],
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('nothing that the gate runs everywhere reads beside the checkout', () => {
  const gate = ['libs', 'apps'].flatMap((top) =>
    readdirSync(join(ROOT, top), { recursive: true }).map((path) => join(ROOT, top, String(path))),
  );
  const reading = gate
    .filter((path) => /\.tsx?$/.test(path) && !/\.reference\.ts$|node_modules/.test(path))
    .filter((path) => /\.\.\/shared\b/.test(readFileSync(path, 'utf8')));
  assert.deepEqual(reading, []);
});
