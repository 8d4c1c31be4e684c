import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { takeLock, whoRuns } from './run-lock.mjs';

const data = mkdtempSync(join(tmpdir(), 'diurne-lock-'));
const held = (pid) => writeFileSync(join(data, 'running.json'), JSON.stringify({ pid, url: 'http://localhost:4317' }));
const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', 'run.mjs']);
after(() => {
  other.kill();
  rmSync(data, { recursive: true, force: true });
});

test('lets one start at a time use the data, and says where the other is', () => {
  held(other.pid);
  assert.equal(whoRuns(data).pid, other.pid);
  assert.throws(() => takeLock(data), /tourne déjà : http:\/\/localhost:4317 \(processus \d+\)/);
});

test('does not take a crash, or a program that inherited the number, for a running Diurne', () => {
  for (const pid of [1, 2 ** 22 + 1, 'x']) {
    held(pid);
    assert.equal(whoRuns(data), undefined, String(pid));
  }
  writeFileSync(join(data, 'running.json'), '{ half');
  takeLock(data).release();
  assert.equal(whoRuns(data), undefined);
});
