import { Database, applicationDataSource } from '@diurne/database';
import { aSmallHouse, createTestDatabase, queryFreely, type TestDatabase } from '@diurne/database/testing';
import { buildTransitions, requestTransitions, visitTransitions } from '@diurne/planning-domain';
import type { DataSource } from 'typeorm';

let home: TestDatabase;
let source: DataSource;
let database: Database;

beforeAll(async () => {
  home = await createTestDatabase();
  source = await applicationDataSource(home.url).initialize();
  database = new Database(source);
});
afterAll(async () => {
  await source.destroy();
  await home.drop();
});

const stored = async (sql: string): Promise<string[]> =>
  (await queryFreely<{ way: string }>(database, sql)).map(({ way }) => way).sort();
const decided = (ways: readonly (readonly [from: string, to: string])[]): string[] =>
  ways.map(([from, to]) => `${from} → ${to}`).sort();
/** The states that a CHECK lets a table hold. */
const statesOf = async (table: string): Promise<string[]> =>
  (
    await queryFreely<{ state: string }>(
      database,
      `SELECT (regexp_matches(pg_get_constraintdef(oid), '''(\\w+)''', 'g'))[1] AS state FROM pg_constraint
       WHERE conrelid = $1::regclass AND contype = 'c' AND conname = $2`,
      [table, `${table}_state_check`],
    )
  )
    .map(({ state }) => state)
    .sort();

describe('the law of states is the same in the domain and in the database', () => {
  it('for visits, both ways', async () => {
    expect(await stored(`SELECT from_state || ' → ' || to_state AS way FROM visit_transition`)).toEqual(
      decided(visitTransitions),
    );
    expect(await statesOf('day_visit')).toEqual([...new Set(visitTransitions.flat())].sort());
  });

  it('for requests, both ways', async () => {
    expect(
      await stored(
        `SELECT from_state || ' → ' || to_state AS way FROM state_transition WHERE subject = 'visit_request'`,
      ),
    ).toEqual(decided(requestTransitions));
    expect(await statesOf('visit_request')).toEqual([...new Set(requestTransitions.flat())].sort());
  });

  it('for builds of a day, both ways', async () => {
    expect(
      await stored(`SELECT from_state || ' → ' || to_state AS way FROM state_transition WHERE subject = 'day_plan'`),
    ).toEqual(decided(buildTransitions));
    expect(await statesOf('day_plan')).toEqual([...new Set(buildTransitions.flat())].sort());
  });

  it('and the database keeps it: a draft that was dropped is not accepted', async () => {
    const { actor, id } = await aSmallHouse(database);
    const run = (sql: string, ...parameters: unknown[]) =>
      database.transact(actor, (tx) => queryFreely(tx, sql, parameters));
    await run(
      `INSERT INTO day_plan (establishment_id, unit_id, on_date, state, base_revision, seconds, problem, requests, created_at)
       VALUES ($1, $2, '2026-11-24', 'ready', 3, 5, '{}', '{}', now())`,
      actor.establishmentId,
      id.unit,
    );
    const become = (state: string) => run(`UPDATE day_plan SET state = $1`, state);
    await become('dropped');
    await expect(become('accepted')).rejects.toMatchObject({
      code: 'build-not-ready',
      message: 'La construction n’est plus dans un état qui permette ce geste.',
    });
  });

  it('and the database keeps it: a booked request is not received again, a refused one is not booked', async () => {
    const house = await aSmallHouse(database);
    const become = (state: string) =>
      database.transact(house.actor, (tx) =>
        queryFreely(tx, `UPDATE visit_request SET state = $2 WHERE id = $1`, [house.id.request, state]),
      );
    await become('booked');
    await expect(become('received')).rejects.toMatchObject({ code: 'request-not-plannable' });
    await expect(become('proposed')).resolves.toBeDefined();
    await become('refused');
    await expect(become('booked')).rejects.toMatchObject({
      code: 'request-not-plannable',
      message: 'La demande n’est plus dans un état qui permette ce geste.',
    });
  });
});
