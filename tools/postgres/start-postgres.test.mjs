import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { startPostgres } from './start-postgres.mjs';

const folder = mkdtempSync(join(tmpdir(), 'diurne postgres-'));
const dataDir = join(folder, 'données/postgres');
const ask = async (url, sql) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

let server;
before(async () => {
  server = await startPostgres({ dataDir });
});
after(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('gives the application a role without privileges and the owner its database', async () => {
  assert.deepEqual(
    await ask(
      server.appUrl,
      "SELECT rolname, rolsuper, rolbypassrls, rolcreatedb FROM pg_roles WHERE rolname LIKE 'diurne%' ORDER BY 1",
    ),
    [
      { rolname: 'diurne_app', rolsuper: false, rolbypassrls: false, rolcreatedb: false },
      { rolname: 'diurne_owner', rolsuper: false, rolbypassrls: false, rolcreatedb: false },
    ],
  );
  await assert.rejects(ask(server.appUrl, 'CREATE TABLE visit (id int)'), /permission denied for schema public/);
  await ask(server.ownerUrl, 'CREATE EXTENSION btree_gist; CREATE TABLE kept (at int); INSERT INTO kept VALUES (830)');
});

test('sorts names as French readers do', async () => {
  const rows = await ask(
    server.appUrl,
    `SELECT name FROM (VALUES ('Zoé'), ('ÉMERY'), ('Eva'), ('Côte')) v (name) ORDER BY name COLLATE "fr-x-icu"`,
  );
  assert.deepEqual(
    rows.map(({ name }) => name),
    ['Côte', 'ÉMERY', 'Eva', 'Zoé'],
  );
});

test('listens on this machine alone, without a socket file', async () => {
  assert.deepEqual(
    await ask(
      server.adminUrl,
      `SELECT current_setting('listen_addresses') AS tcp, current_setting('unix_socket_directories') AS files`,
    ),
    [{ tcp: '127.0.0.1', files: '' }],
  );
});

test('refuses to start twice on the same data', async () => {
  await assert.rejects(startPostgres({ dataDir }), /tient déjà/);
});

test('keeps its data over a crash whose process number another program has taken', async () => {
  process.kill(server.pid, 'SIGKILL');
  await server.exited;
  const pidFile = join(dataDir, 'postmaster.pid');
  assert.ok(existsSync(pidFile));
  writeFileSync(pidFile, readFileSync(pidFile, 'utf8').replace(/^\d+/, String(process.pid)));
  server = await startPostgres({ dataDir });
  assert.deepEqual(await ask(server.ownerUrl, 'SELECT at FROM kept'), [{ at: 830 }]);
});

test('begins again on a folder whose making was interrupted', async () => {
  const halfMade = join(folder, 'half/postgres');
  const first = await startPostgres({ dataDir: halfMade });
  await first.stop();
  writeFileSync(`${halfMade}.unfinished`, '');
  const second = await startPostgres({ dataDir: halfMade });
  try {
    assert.deepEqual(await ask(second.appUrl, 'SELECT current_user::text AS me'), [{ me: 'diurne_app' }]);
    assert.ok(!existsSync(`${halfMade}.unfinished`));
  } finally {
    await second.stop();
  }
});
