#!/usr/bin/env node
// npm run bench:api [-- --patients N] [-- --rounds N] [-- --keep FOLDER] [-- --part search|day|booking|proposals|readers]: fills a database of its own on an embedded PostgreSQL, measures the bundled API beside
// bare SQL, and writes its part of docs/benchmarks.md. With other counts than its own it only says what it measured. A kept database is
// filled once.
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle } from './bundle.mjs';
import { freePort } from '../tools/processes/ports.mjs';
import { startPostgres } from '../tools/postgres/start-postgres.mjs';

const usual = { patients: '500000', rounds: '60' };
const { values } = parseArgs({
  options: {
    patients: { type: 'string' },
    rounds: { type: 'string' },
    keep: { type: 'string' },
    part: { type: 'string' },
  },
});
const wanted = { ...usual, ...values };
const root = resolve(import.meta.dirname, '..');
const outDir = join(root, 'node_modules/.cache/diurne-bench-api');

await bundle({ main: join(root, 'bench/src/api/main.ts'), probe: join(root, 'bench/src/api/probe.ts') }, outDir);
const { benchmarkApi } = await import(pathToFileURL(join(outDir, 'main.mjs')).href);
const folder = values.keep === undefined ? undefined : resolve(values.keep);
const postgres = await startPostgres(folder ? { dataDir: join(folder, 'postgres') } : { ephemeral: true });
const superUrl = new URL(postgres.adminUrl);
superUrl.pathname = '/diurne';
try {
  await benchmarkApi({
    root,
    patients: Number(wanted.patients),
    rounds: Number(wanted.rounds),
    kept: folder && join(folder, 'house.json'),
    part: values.part,
    whole: !values.part && wanted.patients === usual.patients && wanted.rounds === usual.rounds,
    databaseUrl: postgres.appUrl,
    ownerUrl: postgres.ownerUrl,
    superUrl: superUrl.href,
    program: join(root, 'apps/api/dist/main.mjs'),
    probe: pathToFileURL(join(outDir, 'probe.mjs')).href,
    port: await freePort(),
  });
} finally {
  await postgres.stop();
}
