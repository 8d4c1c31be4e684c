import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { ensureNodeVersion } from './install.mjs';
import { portFrom } from './processes/ports.mjs';

test('asks for Node 20.19 or newer', () => {
  for (const version of ['18.20.4', '20.9.0', '20.18.3'])
    assert.throws(() => ensureNodeVersion(version), /Node 20\.19/, version);
  for (const version of ['20.19.0', '20.20.2', '22.1.0', '24.0.0'])
    assert.doesNotThrow(() => ensureNodeVersion(version, () => undefined), version);
});

test('says on Node 20, and there alone, that it gets no fixes any more', () => {
  const said = (version) => {
    let lines = '';
    ensureNodeVersion(version, (line) => {
      lines += line;
    });
    return lines;
  };
  assert.match(said('20.20.2'), /ne reçoit plus de correctifs.*Node 24 est recommandé/);
  for (const version of ['22.12.0', '24.21.0']) assert.equal(said(version), '');
});

test('takes the next port when the wanted one is in use', async () => {
  const busy = createServer();
  const port = await new Promise((done) => {
    busy.listen(0, '127.0.0.1', () => done(busy.address().port));
  });
  const found = await portFrom(port);
  assert.ok(found > port && found < port + 100, `${found} after ${port}`);
  await new Promise((done) => {
    busy.close(done);
  });
  assert.equal(await portFrom(port), port);
});
