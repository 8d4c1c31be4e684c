import { Client } from 'pg';
import type { QueryRunner } from 'typeorm';
import { guardTable } from './migrations/guard-table';
import { schemaFaults } from './testing/schema-faults';
import { createTestDatabase, type TestDatabase } from './testing/test-database';

let home: TestDatabase;
let owner: Client;

beforeAll(async () => {
  home = await createTestDatabase();
  owner = new Client({ connectionString: home.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await home.drop();
});

/** What is found wrong once something was planted, in a transaction that leaves nothing behind. */
async function faultsWith(planted: string): Promise<readonly string[]> {
  await owner.query('BEGIN');
  try {
    await owner.query(planted);
    return await schemaFaults(owner, 'diurne_app');
  } finally {
    await owner.query('ROLLBACK');
  }
}

const present = `nullif(current_setting('diurne.establishment_id', true), '')::uuid`;
const bed = `CREATE TABLE bed (id uuid PRIMARY KEY, establishment_id uuid NOT NULL REFERENCES establishment`;
const policy = 'bed: its one policy must be own_establishment, for the application, reading and writing';

const planted: readonly (readonly [what: string, sql: string, fault: string])[] = [
  ['a table without row-level security', `${bed})`, 'bed: no row-level security'],
  ['a table without a policy', `${bed}); ALTER TABLE bed ENABLE ROW LEVEL SECURITY`, policy],
  [
    'a policy that checks what is read but not what is written',
    `${bed}); ALTER TABLE bed ENABLE ROW LEVEL SECURITY;
     CREATE POLICY own_establishment ON bed TO diurne_app USING (establishment_id = ${present}) WITH CHECK (true)`,
    policy,
  ],
  [
    'a policy that lets everybody read',
    `${bed}); ALTER TABLE bed ENABLE ROW LEVEL SECURITY;
     CREATE POLICY own_establishment ON bed TO diurne_app USING (true) WITH CHECK (establishment_id = ${present})`,
    policy,
  ],
  [
    'a second policy, which opens what the first closes',
    'CREATE POLICY all_see ON patient FOR SELECT TO diurne_app USING (true)',
    policy.replace('bed', 'patient'),
  ],
  [
    'row-level security that was switched off',
    'ALTER TABLE patient DISABLE ROW LEVEL SECURITY',
    'patient: no row-level security',
  ],
  [
    'a table of no establishment',
    'CREATE TABLE bed (id uuid PRIMARY KEY)',
    'bed: no establishment_id, or one that may be null',
  ],
  [
    'an establishment that may be missing',
    'CREATE TABLE bed (id uuid PRIMARY KEY, establishment_id uuid REFERENCES establishment)',
    'bed: no establishment_id, or one that may be null',
  ],
  [
    'an establishment that need not exist',
    'CREATE TABLE bed (id uuid PRIMARY KEY, establishment_id uuid NOT NULL)',
    'bed: nothing says that its establishment exists',
  ],
  [
    'a reference by id alone',
    `${bed}, patient_id uuid REFERENCES patient (id))`,
    'bed: bed_patient_id_fkey points to patient without the establishment on both sides',
  ],
  ['an id that points nowhere', `${bed}, patient_id uuid)`, 'bed.patient_id: an id without a foreign key'],
  [
    'an index that begins elsewhere',
    `${bed}, ward text); CREATE INDEX bed_by_ward ON bed (ward, establishment_id)`,
    'bed: bed_by_ward does not begin with establishment_id',
  ],
  [
    'a unique key across establishments',
    `${bed}, code text UNIQUE)`,
    'bed: bed_code_key does not begin with establishment_id',
  ],
  [
    'a primary key by something else than its own id',
    'CREATE TABLE bed (ward text PRIMARY KEY, establishment_id uuid NOT NULL REFERENCES establishment)',
    'bed: bed_pkey does not begin with establishment_id',
  ],
  [
    'an exclusion across establishments',
    `${bed}, ward text, EXCLUDE USING gist (ward WITH =))`,
    'bed: bed_ward_excl does not begin with establishment_id',
  ],
  [
    'a table of which nobody said what may be done with it',
    `${bed})`,
    'bed: migrations/table-rights.ts does not say what may be done with it',
  ],
  [
    'a right to change what is only ever added',
    'GRANT UPDATE ON traced_fact TO diurne_app',
    'traced_fact: granted UPDATE, which nothing needs',
  ],
  [
    'a right to empty a table',
    'GRANT DELETE, TRUNCATE ON patient TO diurne_app',
    'patient: granted DELETE, TRUNCATE, which nothing needs',
  ],
  [
    'a right for everybody',
    'GRANT UPDATE ON agenda_version TO PUBLIC',
    'agenda_version: granted UPDATE, which nothing needs',
  ],
  ['a right that is missing', 'REVOKE INSERT ON patient FROM diurne_app', 'patient: not granted INSERT'],
  [
    'a word on a table that is gone',
    'DROP TABLE walking_time',
    'walking_time: migrations/table-rights.ts speaks of it, and it is not there',
  ],
  [
    'a right on a column',
    'GRANT UPDATE (reason) ON day_revision TO diurne_app',
    'day_revision.reason: rights on a column, not on its table',
  ],
  [
    'a sequence that nobody draws from',
    'GRANT USAGE ON SEQUENCE audit_event_id_seq TO diurne_app',
    'audit_event_id_seq: granted USAGE, which nothing needs',
  ],
  [
    'a view that sees over the wall',
    'CREATE VIEW all_patients AS SELECT id FROM patient',
    'all_patients: a view that does not ask with the rights of whoever reads it (security_invoker)',
  ],
  [
    'a view through which one writes',
    'CREATE VIEW own_patients WITH (security_invoker = true) AS SELECT id FROM patient; GRANT SELECT, DELETE ON own_patients TO diurne_app',
    'own_patients: granted DELETE, which nothing needs',
  ],
  [
    'a function that sees over the wall',
    `CREATE FUNCTION count_patients() RETURNS bigint LANGUAGE sql SECURITY DEFINER RETURN (SELECT count(*) FROM patient)`,
    'count_patients: a function with its owner’s rights',
  ],
  [
    'a function with its owner’s rights for everybody',
    `CREATE FUNCTION count_patients() RETURNS bigint LANGUAGE sql SECURITY DEFINER RETURN (SELECT count(*) FROM patient)`,
    'count_patients: a function with its owner’s rights, for everybody',
  ],
];

describe('the schema', () => {
  it('has its wall, its composite keys, its indexes and no right too many', async () => {
    expect(await schemaFaults(owner, 'diurne_app')).toEqual([]);
  });

  it.each(planted)('is refused with %s', async (_what, sql, fault) => {
    expect(await faultsWith(sql)).toContain(fault);
  });

  it('is refused when the application’s role stands above the wall', async () => {
    expect(await schemaFaults(owner, 'diurne_owner')).toContain(
      'diurne_owner: the application’s role is above the wall',
    );
  });

  it('lets a table stand that was put behind the wall in one line', async () => {
    await owner.query('BEGIN');
    await owner.query(`${bed}, patient_id uuid, UNIQUE (establishment_id, id),
      FOREIGN KEY (establishment_id, patient_id) REFERENCES patient (establishment_id, id))`);
    await guardTable({ query: async (sql: string) => (await owner.query(sql)).rows } as unknown as QueryRunner, 'bed', {
      updatable: true,
    });
    expect(await schemaFaults(owner, 'diurne_app')).toEqual([
      'bed: migrations/table-rights.ts does not say what may be done with it',
    ]);
    const { rows } = await owner.query(
      `SELECT privilege_type AS may FROM information_schema.role_table_grants WHERE table_name = 'bed' AND grantee = 'diurne_app' ORDER BY 1`,
    );
    expect(rows).toEqual([{ may: 'INSERT' }, { may: 'SELECT' }, { may: 'UPDATE' }]);
    await owner.query('ROLLBACK');
  });
});
