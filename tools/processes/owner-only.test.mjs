import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { MailboxStore } from '../mailbox/mailbox-store.mjs';
import { takeLock } from '../start/run-lock.mjs';
import { ownerOnly } from './owner-only.mjs';
import { ProcessGroup } from './process-group.mjs';

let root;
let umask;
beforeEach(() => {
  umask = process.umask(0);
  root = mkdtempSync(join(tmpdir(), 'diurne-owner-'));
});
afterEach(() => {
  process.umask(umask);
  rmSync(root, { recursive: true, force: true });
});
const mode = (...path) => (statSync(join(root, ...path)).mode & 0o777).toString(8);

test('what the mailbox keeps is readable by its owner alone', () => {
  const store = new MailboxStore(join(root, 'mailbox'));
  const id = store.add(Buffer.from('Subject: x\r\n\r\n'), { from: 'a@exemple.test', to: ['b@exemple.test'] });
  assert.deepEqual([mode('mailbox'), mode('mailbox', `${id}.eml`)], ['700', '600']);
});

test('what a program says is readable by its owner alone', async () => {
  const group = new ProcessGroup();
  const program = join(root, 'says.mjs');
  writeFileSync(program, 'console.log("un mot")');
  await group.serve(program, { env: process.env, log: join(root, 'log', 'api.log') }).exited;
  await group.stop();
  assert.deepEqual([mode('log'), mode('log', 'api.log')], ['700', '600']);
});

test('the data folder and who runs on it are for their owner alone', () => {
  const lock = takeLock(join(root, 'data'));
  lock.say('http://localhost:4300');
  assert.deepEqual([mode('data'), mode('data', 'running.json')], ['700', '600']);
  lock.release();
});

test('what an earlier release left open is closed', () => {
  mkdirSync(join(root, 'log'), { mode: 0o755 });
  writeFileSync(join(root, 'log', 'worker.log'), 'un mot', { mode: 0o644 });
  chmodSync(join(root, 'log'), 0o755);
  ownerOnly(join(root, 'log'));
  assert.deepEqual([mode('log'), mode('log', 'worker.log')], ['700', '600']);
});
