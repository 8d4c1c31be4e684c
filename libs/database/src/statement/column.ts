/** What a statement says of one column of its rows. `holds` carries the type: what the driver makes of a value that is not null. */
export interface Column<Value> {
  readonly kind: string;
  /** The oids that PostgreSQL may describe the column with. */
  readonly oids: readonly number[];
  readonly nullable: boolean;
  readonly holds: (value: unknown) => value is Value;
}
export type Columns = Readonly<Record<string, Column<unknown>>>;
type Checked<Value> = (value: unknown) => value is Value;

const column = <Value>(kind: string, oids: readonly number[], holds: (value: unknown) => boolean): Column<Value> => ({
  kind,
  oids,
  nullable: false,
  holds: holds as Checked<Value>,
});

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const isText = (value: unknown): value is string => typeof value === 'string';
const isInt = (value: unknown): value is number => Number.isSafeInteger(value);

export const uuid = column<string>('uuid', [2950], (value) => isText(value) && uuidPattern.test(value));
export const text = column<string>('text', [25], isText);
export const bool = column<boolean>('bool', [16], (value) => typeof value === 'boolean');
export const int = column<number>('int', [23], isInt);
export const double = column<number>('double', [701], (value) => typeof value === 'number');
/** Leaves the driver as text: JavaScript's numbers do not reach that far. */
export const bigint = column<string>('bigint', [20], (value) => isText(value) && /^-?\d+$/.test(value));
export const instant = column<Date>('instant', [1184], (value) => value instanceof Date);
export const bytea = column<Buffer>('bytea', [17], Buffer.isBuffer);
export const intList = column<number[]>('int list', [1007], (value) => Array.isArray(value) && value.every(isInt));
export const textList = column<string[]>('text list', [1009], (value) => Array.isArray(value) && value.every(isText));

/** One of a closed list of words, which a CHECK or the statement itself keeps. */
export const word = <Word extends string>(): Column<Word> => column('text', [25], isText);
export const wordList = <Word extends string>(): Column<Word[]> => textList as Column<unknown> as Column<Word[]>;
/** One of a closed list of numbers, which a CHECK keeps. */
export const digit = <Digit extends number>(): Column<Digit> => int as Column<unknown> as Column<Digit>;
/** `on_date::text`: a day that left PostgreSQL as a `date` would be moved by the machine's time zone. */
export const civilDay = <Day extends string = string>(): Column<Day> =>
  column('day as text', [25], (value) => isText(value) && dayPattern.test(value));
/** `json` or `jsonb`; what is inside, the one who stored it answers for. */
export const json = <Value>(): Column<Value> =>
  column('json', [114, 3802], (value) => value !== undefined && value !== null);

export const nullable = <Value>(of: Column<Value>): Column<Value | null> => ({
  kind: `${of.kind} or null`,
  oids: of.oids,
  nullable: true,
  holds: (value): value is Value | null => value === null || of.holds(value),
});
