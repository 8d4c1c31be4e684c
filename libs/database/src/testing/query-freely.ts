import { Database, rowsOf, type Transaction } from '../database';

/** SQL that nobody registered: for tests, which look behind the product's back, and for the demo seed. */
export async function queryFreely<Row>(
  on: Transaction | Database,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  const door = on instanceof Database ? on.source : on.manager;
  return rowsOf<Row>(await door.query(sql, [...parameters]));
}
