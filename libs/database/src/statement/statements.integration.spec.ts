import { Client } from 'pg';
import { declaredStatements, type DeclaredStatements } from '../testing/declared-statements';
import { statementFaults } from '../testing/statement-faults';
import { createTestDatabase, type TestDatabase } from '../testing/test-database';
import { int, nullable, text } from './column';

let home: TestDatabase;
let application: Client;
let declared: DeclaredStatements;

beforeAll(async () => {
  declared = await declaredStatements();
  home = await createTestDatabase();
  application = new Client({ connectionString: home.url });
  await application.connect();
}, 120_000);
afterAll(async () => {
  await application.end();
  await home.drop();
});

const asOwner = async (sql: string) => {
  const owner = new Client({ connectionString: home.ownerUrl });
  await owner.connect();
  await owner.query(sql);
  await owner.end();
};

describe('the statements of the product', () => {
  it('are all known here: none is written that this test does not see', () => {
    expect([...declared.written].sort()).toEqual(declared.registered.map(({ name }) => name));
    expect(declared.registered.length).toBeGreaterThan(5);
  });

  it('are what the migrated schema answers, with the rights that the product has', async () => {
    expect(await statementFaults(application, declared.registered)).toEqual([]);
  }, 120_000);
});

describe('a statement that is no longer true', () => {
  const faultsOf = (sql: string, gives = {}) =>
    statementFaults(application, [{ name: 'essai/probe', sql, gives } as (typeof declared.registered)[number]]);

  it('is named with the column, what it should be and what it is', async () => {
    expect(
      await faultsOf(`SELECT id, code AS number, name FROM location`, { number: int, note: nullable(text) }),
    ).toEqual([
      'essai/probe: column number should be int, found text',
      'essai/probe: column note should be text or null, found nothing',
      'essai/probe: column id should not be there, found uuid',
      'essai/probe: column name should not be there, found text',
    ]);
    expect(await faultsOf(`SELECT code, name AS code FROM location`, { code: text })).toEqual([
      'essai/probe: column code should be there once, found twice',
    ]);
  });

  it('is named when the product may not do what it says', async () => {
    expect(await faultsOf(`DELETE FROM audit_event WHERE id = $1`)).toEqual([
      'essai/probe: permission denied for table audit_event',
    ]);
  });

  it('is named once a column of its table has another name', async () => {
    const named = (await statementFaults(application, declared.registered)).length;
    await asOwner(`ALTER TABLE audit_event RENAME COLUMN action TO act`);
    const faults = await statementFaults(application, declared.registered);
    expect(named).toBe(0);
    expect(faults).toContain('database/append-audit: column "action" of relation "audit_event" does not exist');
    expect(faults).toContain('database/sealed-audit: column e.action does not exist');
  }, 120_000);
});
