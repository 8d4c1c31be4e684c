import type { Column, Columns } from './column';

/** SQL that is known when the program starts, with the columns its rows have: prepared against the migrated schema by a test. */
export class Statement<Gives extends Columns = Columns> {
  /** Nothing else has this type: what runs has been registered. */
  declare protected readonly registered: true;
  constructor(
    readonly name: string,
    readonly sql: string,
    readonly gives: Gives,
  ) {}
}

export type RowOf<S> = S extends Statement<infer Gives> ? Row<Gives> : never;
export type Row<Gives extends Columns> = {
  readonly [Name in keyof Gives]: Gives[Name] extends Column<infer Value> ? Value : never;
};

export interface StatementText<Gives extends Columns> {
  /** `context/what-it-does`, one for the whole product. */
  readonly name: `${string}/${string}`;
  readonly sql: string;
  /** Nothing where the statement gives no rows, or rows that are only counted. */
  readonly gives?: Gives;
}

const byName = new Map<string, Statement>();
const namePattern = /^[a-z]+(-[a-z]+)*\/[a-z]+(-[a-z]+)*$/;

/** Registers a statement; only such statements run. Called once each, when a `*.statements.ts` is loaded. */
export function statement<const Gives extends Columns = Record<never, never>>(
  asked: StatementText<Gives>,
): Statement<Gives> {
  const { name, sql, gives } = asked;
  if (!namePattern.test(name)) throw new Error(`A statement's name is context/what-it-does, not "${name}".`);
  if (byName.has(name)) throw new Error(`Two statements are named "${name}".`);
  const made = new Statement(name, sql, gives ?? ({} as Gives));
  byName.set(name, made);
  return made;
}

/** All that was loaded, by name. */
export const registeredStatements = (): readonly Statement[] =>
  [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
