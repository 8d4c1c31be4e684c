import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { applicationDataSource } from './data-source';
import { Database } from './database';
import { outsideTheWall, tableRights } from './migrations/table-rights';
import { aBookedVisit } from './testing/a-booked-visit';
import { aSmallHouse } from './testing/a-small-house';
import { queryFreely } from './testing/query-freely';
import { createTestDatabase, type TestDatabase } from './testing/test-database';

jest.setTimeout(60_000);
let home: TestDatabase;
let database: Database;
let app: Client;
let house: Awaited<ReturnType<typeof aSmallHouse>>;
let neighbour: typeof house;
let visit: Awaited<ReturnType<typeof aBookedVisit>>;
const booked = { on: '2026-11-24' };
const step = (by: string) => ({ code: 'PDS', label: 'Prise de sang', start: 510, end: 520, by });

beforeAll(async () => {
  home = await createTestDatabase();
  database = new Database(await applicationDataSource(home.url).initialize());
  house = await aSmallHouse(database);
  neighbour = await aSmallHouse(database, 'CH Voisin');
  visit = await aBookedVisit(database, house, { ...booked, steps: [step(house.id.nurse)] });
  await aBookedVisit(database, neighbour, { ...booked, steps: [step(neighbour.id.nurse)] });
  app = new Client({ connectionString: home.url });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await database.source.destroy();
  await home.drop();
});
const inHouse = (sql: string, parameters: unknown[] = []) =>
  database.transact(house.actor, (tx) => queryFreely(tx, sql, parameters));
const all = [...Object.keys(tableRights), ...Object.keys(outsideTheWall)].sort();
const may = (table: string): readonly string[] => {
  const rights = tableRights[table];
  if (!rights) return outsideTheWall[table]?.rights ?? [];
  return [...(rights.updatable ? ['UPDATE'] : []), ...(rights.deletable ? ['DELETE'] : [])];
};

describe.each(all)('as the application’s role, %s', (table) => {
  it('is not emptied, altered, dropped, given away, or changed beyond what the product does', async () => {
    const forbidden = [
      `TRUNCATE ${table}`,
      `DROP TABLE ${table}`,
      `ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`,
      `ALTER TABLE ${table} DISABLE TRIGGER ALL`,
      `CREATE TRIGGER essai BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_transition()`,
      ...(may(table).includes('UPDATE')
        ? []
        : [`UPDATE ${table} SET establishment_id = NULL`, `SELECT FROM ${table} FOR UPDATE`]),
      ...(may(table).includes('DELETE') ? [] : [`DELETE FROM ${table}`]),
    ].filter((sql) => !(sql.includes('SET establishment_id') && unhoused.includes(table)));
    for (const sql of forbidden)
      await expect(
        app.query(sql).then(
          () => `done: ${sql}`,
          (error: Error) => error.message,
        ),
      ).resolves.toMatch(/permission denied|must be owner/);
    // A grant of what one has not is a warning, and changes nothing.
    await app.query(`GRANT SELECT ON ${table} TO PUBLIC`).catch(() => undefined);
    const { rows } = await app.query(
      `SELECT FROM pg_class c, aclexplode(c.relacl) x WHERE c.relname = $1 AND x.grantee = 0`,
      [table],
    );
    expect(rows).toEqual([]);
  });

  if (table in tableRights)
    it('shows nothing of another establishment, nothing without one, and takes no row for another', async () => {
      expect((await app.query(`SELECT FROM ${table}`)).rows).toEqual([]);
      expect(await inHouse(`SELECT FROM ${table} WHERE establishment_id <> $1`, [house.id.establishment])).toEqual([]);
      if (may(table).includes('UPDATE')) {
        const rows = await inHouse(`SELECT FROM ${table}`);
        const moved = inHouse(`UPDATE ${table} SET establishment_id = $1`, [neighbour.id.establishment]);
        await (rows.length === 0 ? moved : expect(moved).rejects.toThrow());
      }
    });
});
const unhoused = [
  'migrations',
  'state_transition',
  'visit_transition',
  'establishment',
  'sign_in_throttle',
  'refused_sign_in',
];

describe('as the application’s role', () => {
  it.each([
    ['a role', `CREATE ROLE essai`],
    ['itself above the wall', `ALTER ROLE diurne_app BYPASSRLS`],
    ['a schema', `CREATE SCHEMA essai`],
    ['a table in public', `CREATE TABLE public.essai (id int)`],
    ['a function in public', `CREATE FUNCTION public.essai() RETURNS int RETURN 1`],
    ['a function where the queue is', `CREATE FUNCTION bullmq.essai() RETURNS int RETURN 1`],
    ['an extension', `CREATE EXTENSION citext`],
    ['the owner', `SET ROLE diurne_owner`],
    ['triggers silent', `SET session_replication_role = replica`],
    ['a file', `COPY account TO '/tmp/essai'`],
  ])('nobody makes %s', async (_, sql) => {
    await expect(app.query(sql)).rejects.toThrow(/permission denied|must be superuser|cannot set parameter/);
  });

  it('an account keeps whose it is; what is said of its person, its password and its end change', async () => {
    const id = randomUUID();
    await queryFreely(
      database,
      `INSERT INTO account (id, establishment_id, login, display_name, password_hash, roles) VALUES ($1, $2, $3, 'Essai', 'x', '{secretary}')`,
      [id, house.id.establishment, `essai-${id}`],
    );
    const change = (what: string) => queryFreely(database, `UPDATE account SET ${what} WHERE id = $1`, [id]);
    for (const what of [
      `login = 'autre'`,
      `establishment_id = '${neighbour.id.establishment}'`,
      `is_demo = true`,
      `id = '${randomUUID()}'`,
    ])
      await expect(change(what)).rejects.toThrow('whose an account is does not change');
    await change(`roles = '{secretary,dim}', display_name = 'Autre', rpps = '10000000014'`);
    await change(`password_hash = 'y', one_time_until = now()`);
    await change(`disabled_at = now(), ends_on = '2026-12-31'`);
  });

  it('a visit does not begin where nobody has been: arrived, left, closed or absent', async () => {
    for (const state of ['arrived', 'inProgress', 'left', 'closed', 'noShow', 'cancelled'])
      await expect(
        inHouse(
          `INSERT INTO day_visit SELECT (jsonb_populate_record(v, jsonb_build_object('id', uuidv7(), 'state', $2::text))).* FROM day_visit v WHERE id = $1`,
          [visit.ids.visit, state],
        ),
      ).rejects.toThrow();
    const columns = `establishment_id, unit_id, patient_id, pathway_version_id, on_date, time_zone, arrival_minute, departure_minute, arrival_at, departure_at, presence, booked_at`;
    await expect(
      inHouse(`INSERT INTO day_visit (${columns}, state) SELECT ${columns}, 'arrived' FROM day_visit WHERE id = $1`, [
        visit.ids.visit,
      ]),
    ).rejects.toMatchObject({ code: 'visit-state-refused' });
  });

  it('no booking stands under a visit that does not', async () => {
    await expect(
      inHouse(`UPDATE day_visit SET state = 'unscheduled' WHERE id = $1`, [visit.ids.visit]),
    ).rejects.toMatchObject({
      code: 'visit-state-refused',
    });
    await inHouse(
      `WITH gone AS (UPDATE booking SET state = 'released' WHERE visit_id = $1) UPDATE day_visit SET state = 'booked' WHERE id = $1`,
      [visit.ids.visit],
    );
    await inHouse(`UPDATE day_visit SET state = 'unscheduled' WHERE id = $1`, [visit.ids.visit]);
    await expect(
      inHouse(`UPDATE booking SET state = 'active' WHERE visit_id = $1`, [visit.ids.visit]),
    ).rejects.toMatchObject({
      code: 'visit-state-refused',
    });
  });

  it('the minutes of a step are its instants, on the day of its visit', async () => {
    for (const sql of [
      `start_minute = start_minute - 1`,
      `end_minute = end_minute + 1`,
      `during = tstzrange(lower(during), upper(during) + interval '1 minute')`,
    ])
      await expect(inHouse(`UPDATE care_step SET ${sql} WHERE visit_id = $1`, [visit.ids.visit])).rejects.toThrow(
        'not its instants',
      );
  });
});
