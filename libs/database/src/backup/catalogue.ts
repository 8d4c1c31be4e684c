import type { Client } from 'pg';

export interface BackedUpTable {
  readonly name: string;
  /** Without those that PostgreSQL reckons by itself. */
  readonly columns: readonly string[];
  /** In which rows are read, so that two readings of the same rows are the same bytes. */
  readonly order: readonly string[];
}
export interface SequenceValue {
  readonly name: string;
  /** Null: never drawn from. */
  readonly at: string | null;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Same bytes for the same rows, whatever the server's settings. */
export const steadyFormats = `
  SET TimeZone = 'UTC'; SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'iso_8601'; SET bytea_output = 'hex';
  SET extra_float_digits = 1; SET row_security = off; SET client_encoding = 'UTF8'; SET statement_timeout = 0;
  SET idle_in_transaction_session_timeout = 0`;

/** Every table of the product; that of the migrations is told by the backup's first line. */
export async function tablesOf(client: Client): Promise<readonly BackedUpTable[]> {
  const { rows } = await client.query<BackedUpTable>(`
    SELECT c.relname AS name,
      (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
       WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
      coalesce((SELECT array_agg(a.attname::text ORDER BY k.n) FROM pg_index i
         CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k(attnum, n)
         JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
       WHERE i.indrelid = c.oid AND i.indisprimary), '{}') AS "order"
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> 'migrations'
    ORDER BY c.relname`);
  return rows;
}

export const readingOf = ({ name, columns, order }: BackedUpTable): string => {
  const listed = columns.map(quoted).join(', ');
  const by = order.length > 0 ? order : columns;
  return `COPY (SELECT ${listed} FROM ONLY ${quoted(name)} ORDER BY ${by.map(quoted).join(', ')}) TO STDOUT`;
};
export const writingOf = (name: string, columns: readonly string[]): string =>
  `COPY ${quoted(name)} (${columns.map(quoted).join(', ')}) FROM STDIN`;

export async function sequencesOf(client: Client): Promise<readonly SequenceValue[]> {
  const { rows } = await client.query<SequenceValue>(`
    SELECT sequencename::text AS name, last_value::text AS at FROM pg_sequences WHERE schemaname = 'public'
      AND sequencename <> 'migrations_id_seq' ORDER BY 1`);
  return rows;
}

export async function setSequences(client: Client, sequences: readonly SequenceValue[]): Promise<void> {
  for (const { name, at } of sequences)
    if (at !== null) await client.query(`SELECT setval($1::regclass, $2::bigint)`, [quoted(name), at]);
}

export interface Reference {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/** References between tables: taken away while rows are brought back, and put back over all of them. */
export async function referencesOf(client: Client): Promise<readonly Reference[]> {
  const { rows } = await client.query<Reference>(`
    SELECT r.relname AS table, c.conname AS name, pg_get_constraintdef(c.oid) AS definition
    FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid
    WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace ORDER BY 1, 2`);
  return rows;
}
export const dropReference = (client: Client, { table, name }: Reference): Promise<unknown> =>
  client.query(`ALTER TABLE ${quoted(table)} DROP CONSTRAINT ${quoted(name)}`);
export const addReference = (client: Client, { table, name, definition }: Reference): Promise<unknown> =>
  client.query(`ALTER TABLE ${quoted(table)} ADD CONSTRAINT ${quoted(name)} ${definition}`);

/** What triggers guard was guarded when the rows were written. */
export const switchTriggers = (client: Client, table: string, on: boolean): Promise<unknown> =>
  client.query(`ALTER TABLE ${quoted(table)} ${on ? 'ENABLE' : 'DISABLE'} TRIGGER USER`);
export const emptyTable = (client: Client, table: string): Promise<unknown> =>
  client.query(`DELETE FROM ${quoted(table)}`);
export async function hasRows(client: Client, table: string): Promise<boolean> {
  const { rows } = await client.query<{ any: boolean }>(`SELECT EXISTS (SELECT FROM ${quoted(table)}) AS any`);
  return rows[0]?.any ?? true;
}
