import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { baseBackup, piecesOf } from './archive.mjs';
import { restoreToInstant } from './point-in-time.mjs';
import { startPostgres } from './start-postgres.mjs';

const folder = mkdtempSync(join(tmpdir(), "diurne l'instant-"));
chmodSync(folder, 0o755);
const dataDir = join(folder, 'postgres');
const archive = join(folder, 'journal');
const base = join(folder, 'copie');
const ask = async (url, sql) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};
const kept = (server) =>
  ask(server.ownerUrl, 'SELECT what FROM kept ORDER BY id').then((rows) => rows.map(({ what }) => what));

let server;
let instant;
before(async () => {
  server = await startPostgres({ dataDir, archive });
  await ask(
    server.ownerUrl,
    `CREATE TABLE kept (id int GENERATED ALWAYS AS IDENTITY, what text); INSERT INTO kept (what) VALUES ('before the copy')`,
  );
  await baseBackup({ adminUrl: server.adminUrl, dataDir, into: base });
  await ask(server.ownerUrl, `INSERT INTO kept (what) VALUES ('after the copy')`);
  [{ instant }] = await ask(
    server.adminUrl,
    `SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS instant`,
  );
  await ask(server.ownerUrl, `INSERT INTO kept (what) VALUES ('too late')`);
  await ask(server.ownerUrl, `DELETE FROM kept WHERE what = 'before the copy'`);
  await ask(server.adminUrl, 'SELECT pg_switch_wal()');
  await server.stop();
});
after(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('archives its log for the server alone', () => {
  assert.ok(piecesOf(archive).length >= 2);
  assert.equal(statSync(archive).mode & 0o777, 0o700);
});

test('comes back to an instant: what came later is not there, what was deleted later is', async () => {
  const { aside } = await restoreToInstant({ base, archive, dataDir, until: instant });
  assert.ok(existsSync(join(aside, 'PG_VERSION')));
  server = await startPostgres({ dataDir });
  assert.deepEqual(await kept(server), ['before the copy', 'after the copy']);
  await ask(server.ownerUrl, `INSERT INTO kept (what) VALUES ('goes on')`);
  await server.stop();
  server = await startPostgres({ dataDir });
  assert.deepEqual(await kept(server), ['before the copy', 'after the copy', 'goes on']);
  await server.stop();
});

test('comes back to the end of what was archived', async () => {
  await restoreToInstant({ base, archive, dataDir });
  server = await startPostgres({ dataDir });
  assert.deepEqual(await kept(server), ['after the copy', 'too late']);
  await server.stop();
});

test('refuses an instant that the log does not reach, and leaves all as it was', async () => {
  await assert.rejects(
    restoreToInstant({ base, archive, dataDir, until: '2099-01-01T00:00:00Z' }),
    /rejoué|ne démarre pas/,
  );
  server = await startPostgres({ dataDir });
  assert.deepEqual(await kept(server), ['after the copy', 'too late']);
  await server.stop();
});

test('refuses what is no instant, no copy, or a server at work', async () => {
  await assert.rejects(restoreToInstant({ base, archive, dataDir, until: 'hier' }), /fuseau/);
  await assert.rejects(restoreToInstant({ base: archive, archive, dataDir }), /n’est pas une copie/);
  await assert.rejects(restoreToInstant({ base: join(folder, 'nowhere'), archive, dataDir }), /pas de copie/);
  server = await startPostgres({ dataDir });
  await assert.rejects(restoreToInstant({ base, archive, dataDir }), /tient/);
  await assert.rejects(
    baseBackup({ adminUrl: server.adminUrl, dataDir, into: join(folder, 'other') }),
    /n’est pas archivé/,
  );
});
