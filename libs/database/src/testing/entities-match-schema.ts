import type { DataSource, EntitySchema } from 'typeorm';

const sqlNames: Readonly<Record<string, string>> = {
  timestamptz: 'timestamp with time zone',
  'timestamp without time zone': 'timestamp',
  int: 'integer',
  int4: 'integer',
  int8: 'bigint',
  bool: 'boolean',
};
const nameOf = (type: string): string => sqlNames[type] ?? type;
const line = (table: string, column: string, type: string, notNull: boolean, key: boolean): string =>
  `${table}.${column} ${type}${notNull ? ' not null' : ''}${key ? ' key' : ''}`;

function entityColumns(source: DataSource, entity: EntitySchema): string[] {
  const { tableName, columns } = source.getMetadata(entity);
  return columns.map((column) => {
    const type = nameOf(source.driver.normalizeType(column)) + (column.isArray ? '[]' : '');
    return line(tableName, column.databaseName, type, !column.isNullable, column.isPrimary);
  });
}

async function storedColumns(source: DataSource, table: string): Promise<string[]> {
  const rows: { name: string; type: string; not_null: boolean; key: boolean }[] = await source.query(
    `SELECT a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AS not_null,
       EXISTS (SELECT FROM pg_constraint c WHERE c.conrelid = a.attrelid AND c.contype = 'p' AND a.attnum = ANY(c.conkey)) AS key
     FROM pg_attribute a JOIN pg_class t ON t.oid = a.attrelid JOIN pg_namespace n ON n.oid = t.relnamespace
     WHERE n.nspname = 'public' AND t.relname = $1 AND a.attnum > 0 AND NOT a.attisdropped`,
    [table],
  );
  return rows.map(({ name, type, not_null: notNull, key }) => line(table, name, nameOf(type), notNull, key));
}

/** What stands on one side only, entities against the catalog of a migrated database: name, type, nullability, primary key. */
export async function differencesFromSchema(source: DataSource, entities: readonly EntitySchema[]): Promise<string[]> {
  const differences: string[] = [];
  for (const entity of entities) {
    const said = entityColumns(source, entity);
    const stored = await storedColumns(source, source.getMetadata(entity).tableName);
    differences.push(
      ...said.filter((one) => !stored.includes(one)).map((one) => `entity only: ${one}`),
      ...stored.filter((one) => !said.includes(one)).map((one) => `schema only: ${one}`),
    );
  }
  return differences.sort();
}

/** Holds entities and migrations together. `source` is migrated and was opened with these entities. */
export async function expectEntitiesMatchSchema(source: DataSource, entities: readonly EntitySchema[]): Promise<void> {
  expect(await differencesFromSchema(source, entities)).toEqual([]);
}
