import { randomUUID } from 'node:crypto';
import { applicationDataSource, Database } from '@diurne/database';
import { createTestDatabase, queryFreely, type TestDatabase } from '@diurne/database/testing';
import { soughtByBirthDate, soughtByToken, tokensInRanges, wordsByKey } from './search.statements';

/** As the application’s own role, behind the wall: what leaks would be kept from the index. */
let home: TestDatabase;
let database: Database;
const actor = { establishmentId: randomUUID(), accountId: randomUUID() };
beforeAll(async () => {
  home = await createTestDatabase();
  database = new Database(await applicationDataSource(home.url).initialize());
  await queryFreely(
    database,
    `INSERT INTO establishment (id, name, finess, time_zone) VALUES ($1, 'CH d’Essai', '990000001', 'Europe/Paris')`,
    [actor.establishmentId],
  );
  await database.transact(actor, (tx) =>
    queryFreely(
      tx,
      `INSERT INTO patient (establishment_id, ipp, birth_name, first_names, birth_date, sex, phone)
       SELECT $1, 'I' || n, 'Nom' || chr(97 + n % 26) || chr(97 + n / 26 % 26), 'Ana', date '1930-01-01' + n * 11, 'female', '06' || 10000000 + n
       FROM generate_series(1, 2000) n`,
      [actor.establishmentId],
    ),
  );
  const owner = await applicationDataSource(home.ownerUrl, [], 1).initialize();
  await owner.query('VACUUM ANALYZE patient, patient_token, name_key');
  await owner.destroy();
});
afterAll(async () => {
  await database.source.destroy();
  await home.drop();
});

const planOf = (sql: string, parameters: readonly unknown[]) =>
  database.transact(actor, async (tx) =>
    (await queryFreely<{ 'QUERY PLAN': string }>(tx, `EXPLAIN (COSTS OFF) ${sql}`, parameters))
      .map((row) => row['QUERY PLAN'])
      .join('\n'),
  );
const range = [['noma'], ['noma\u{10ffff}']] as const;

it.each([
  ['a beginning', soughtByToken.sql, [...range, ['% noma%'], [], null], /patient_token_pkey[\s\S]*token >= /],
  ['how many there are', tokensInRanges.sql, [...range], /patient_token_pkey[\s\S]*token >= /],
  ['what is left of a word', wordsByKey.sql, [['noma', 'nom']], /name_key_pkey[\s\S]*key = ANY/],
  ['a birth date', soughtByBirthDate.sql, ['1951-03-12'], /patient_by_birth_date/],
])('%s is found through its index', async (_what, sql, parameters, index) => {
  const plan = await planOf(sql, parameters);
  expect(plan).toMatch(index);
  expect(plan).not.toMatch(/Seq Scan/);
});

it('a beginning is read in the order of the index, no further than is needed', async () => {
  const plan = await planOf(soughtByToken.sql, [...range, [], [], null]);
  expect(plan).toMatch(/Limit\n\s+-> +Index Only Scan using patient_token_pkey/);
});
