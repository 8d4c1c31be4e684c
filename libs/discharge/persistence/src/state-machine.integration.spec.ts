import { Database, applicationDataSource } from '@diurne/database';
import { createTestDatabase, queryFreely, type TestDatabase } from '@diurne/database/testing';
import { reportTransitions } from '@diurne/discharge-domain';
import type { DataSource } from 'typeorm';

let home: TestDatabase;
let source: DataSource;

beforeAll(async () => {
  home = await createTestDatabase();
  source = await applicationDataSource(home.url).initialize();
});
afterAll(async () => {
  await source.destroy();
  await home.drop();
});

it('the law of a report’s versions is the same in the domain and in the database, both ways', async () => {
  const stored = await queryFreely<{ from: string; to: string }>(
    new Database(source),
    `SELECT from_state AS from, to_state AS to FROM state_transition WHERE subject = 'report_version'`,
  );
  const inOrder = (some: readonly (readonly string[])[]) => some.map((one) => one.join(' → ')).sort();
  expect(inOrder(stored.map(({ from, to }) => [from, to]))).toEqual(inOrder(reportTransitions));
});
