import { setTimeout as pause } from 'node:timers/promises';
import { searchPatients } from '@diurne/contracts';
import { aSmallHouse } from '@diurne/database/testing';
import { Client } from 'pg';
import { runApi, type RunningApi } from '../testing/running-api';

jest.setTimeout(60_000);
let api: RunningApi;
let owner: Client;
let secretary: Awaited<ReturnType<RunningApi['as']>>;
beforeAll(async () => {
  api = await runApi();
  owner = new Client({ connectionString: api.ownerUrl });
  await owner.connect();
  const house = await aSmallHouse(api.database);
  secretary = await api.as(house.id.establishment, ['secretary']);
});
afterAll(async () => {
  await owner.end();
  await api.close();
});

const searching = async () =>
  (
    await owner.query(
      `SELECT FROM pg_locks l WHERE l.relation = 'patient_token'::regclass AND NOT l.granted AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    )
  ).rowCount ?? 0;
const until = async (count: number) => {
  for (let turn = 0; turn < 50 && (await searching()) !== count; turn += 1) await pause(30);
  return searching();
};

it('a search whose asker has typed on is stopped in the database, and no failure', async () => {
  await owner.query('BEGIN; LOCK TABLE patient_token IN ACCESS EXCLUSIVE MODE');
  const gone = new AbortController();
  const asked = fetch(`${api.url}/api${searchPatients.path}?search=martin`, {
    headers: { cookie: secretary.cookie },
    signal: gone.signal,
  }).catch((error: unknown) => (error as Error).name);
  expect(await until(1)).toBe(1);
  gone.abort();
  expect(await asked).toBe('AbortError');
  expect(await until(0)).toBe(0);
  await owner.query('ROLLBACK');
  expect((await secretary(searchPatients, { query: { search: 'martin' } })).status).toBe(200);
});
