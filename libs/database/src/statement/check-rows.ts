import type { Statement } from './statement';

let everyRow = false;

/** From now on each row is compared with what its statement gives. For tests: PostgreSQL describes types, but not what may be null. */
export function checkEveryRow(): void {
  everyRow = true;
}

/** @throws Error naming the statement and the column that is not as it was said */
export function checkRows({ name, gives }: Statement, rows: readonly unknown[]): void {
  if (!everyRow) return;
  for (const row of rows) {
    const found = new Map(Object.entries(row as object));
    for (const [column, { kind, holds }] of Object.entries(gives)) {
      const value = found.get(column);
      if (!holds(value)) throw new Error(`${name}: ${column} should be ${kind}, found ${shown(value)}`);
      found.delete(column);
    }
    if (found.size > 0) throw new Error(`${name}: nobody asked for ${[...found.keys()].join(', ')}`);
  }
}

/** The kind of thing, not the thing: rows are about patients. */
const shown = (value: unknown): string =>
  value === null || value === undefined ? String(value) : `a value of type ${typeof value}`;
