import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../root.mjs';
import { countsOf, NODE_24, obtainNode24 } from './node24.mjs';

const older = { version: 'v20.20.2', execPath: process.execPath, platform: 'linux', arch: 'x64' };

test('takes the Node that runs when it is a 24, and one that is given only when it is', async () => {
  assert.deepEqual(await obtainNode24({}, { ...older, version: 'v24.1.0', execPath: '/this' }), { path: '/this' });
  const folder = mkdtempSync(join(tmpdir(), 'node24-'));
  const fake = (version) => {
    const path = join(folder, version);
    writeFileSync(path, `#!/bin/sh\necho ${version}\n`);
    chmodSync(path, 0o755);
    return path;
  };
  try {
    const right = fake('v24.9.0');
    assert.deepEqual(await obtainNode24({ NODE24_PATH: right }, older), { path: right });
    for (const wrong of [fake('v22.1.0'), join(folder, 'nowhere')])
      assert.match((await obtainNode24({ NODE24_PATH: wrong }, older)).missing, /is no Node 24/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('reads what the run said', () => {
  assert.deepEqual(countsOf('Tests:       2 failed, 17 passed, 19 total\nTime: 1 s'), [17, 2]);
  assert.deepEqual(countsOf('Tests: 1 passed\nin 3 s\n4200 passed, 0 failed\n'), [4200, 0]);
  assert.deepEqual(countsOf('could not start'), [0, 0]);
});

test('is the Node of the images, and what is recommended', () => {
  const images = readFileSync(join(ROOT, 'docker/Dockerfile'), 'utf8');
  const bases = [...images.matchAll(/^FROM node:(\S+)/gm)].map(([, tag]) => tag);
  assert.deepEqual(bases, [`${NODE_24}-bookworm-slim`, `${NODE_24}-bookworm-slim`]);
  const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  assert.match(engines.node, /^\^20\.19\.0 \|\| .*>=24/);
});
