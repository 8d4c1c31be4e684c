import type { Client, Connection, FieldDef, Submittable } from 'pg';
import type { Columns } from '../statement/column';
import type { Statement } from '../statement/statement';

/**
 * What is wrong with statements, in a sentence each, from least to most costly question: PostgreSQL prepares it, describes the columns it would
 * give, and plans it with the rights of the client's role. Nothing is run.
 */
export async function statementFaults(client: Client, statements: readonly Statement[]): Promise<string[]> {
  const names = await typeNames(client);
  const faults: string[] = [];
  for (const { name, sql, gives } of statements) {
    try {
      const found = await describe(client, sql);
      faults.push(...columnFaults(gives, found, names).map((fault) => `${name}: ${fault}`));
      await client.query(`EXPLAIN (GENERIC_PLAN) ${sql}`);
    } catch (failure) {
      faults.push(`${name}: ${failure instanceof Error ? failure.message : String(failure)}`);
    }
  }
  return faults;
}

function columnFaults(gives: Columns, found: readonly FieldDef[], names: ReadonlyMap<number, string>): string[] {
  const typeOf = (field: FieldDef) => names.get(field.dataTypeID) ?? String(field.dataTypeID);
  const twice = found.filter(({ name }, index) => found.findIndex((other) => other.name === name) < index);
  return [
    ...Object.entries(gives).flatMap(([column, { kind, oids }]) => {
      const field = found.find(({ name }) => name === column);
      if (!field) return [`column ${column} should be ${kind}, found nothing`];
      return oids.includes(field.dataTypeID) ? [] : [`column ${column} should be ${kind}, found ${typeOf(field)}`];
    }),
    ...found
      .filter(({ name }) => !(name in gives))
      .map((field) => `column ${field.name} should not be there, found ${typeOf(field)}`),
    ...twice.map(({ name }) => `column ${name} should be there once, found twice`),
  ];
}

async function typeNames(client: Client): Promise<ReadonlyMap<number, string>> {
  const { rows } = await client.query<{ oid: number; name: string }>(
    `SELECT oid, oid::regtype::text AS name FROM pg_type`,
  );
  return new Map(rows.map(({ oid, name }) => [oid, name]));
}

/** The columns that a statement would give, asked with the protocol's Describe. */
function describe(client: Client, sql: string): Promise<readonly FieldDef[]> {
  return new Promise((settle, refuse) => {
    let fields: readonly FieldDef[] = [];
    const description = {
      submit(connection: Connection) {
        connection.parse({ name: '', text: sql, types: [] }, true);
        connection.describe({ type: 'S', name: '' }, true);
        connection.sync();
      },
      handleRowDescription: (message: { fields: FieldDef[] }) => {
        fields = message.fields;
      },
      handleError: refuse,
      handleReadyForQuery: () => settle(fields),
    };
    client.query(description as Submittable);
  });
}
