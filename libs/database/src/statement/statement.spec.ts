import { namesIn } from '../testing/declared-statements';
import { checkEveryRow, checkRows } from './check-rows';
import {
  bigint,
  bool,
  bytea,
  civilDay,
  digit,
  instant,
  int,
  intList,
  json,
  nullable,
  text,
  textList,
  uuid,
  word,
} from './column';
import { registeredStatements, statement, type RowOf } from './statement';

const lastChange = statement({
  name: 'essai/last-change',
  sql: `SELECT 1`,
  gives: { number: int, state: word<'open' | 'closed'>(), by: nullable(text), before: json<{ start: number }>() },
});
const row: RowOf<typeof lastChange> = { number: 3, state: 'open', by: null, before: { start: 485 } };

describe('a statement', () => {
  it('is registered under its name, which no other may have', () => {
    expect(registeredStatements().map(({ name }) => name)).toEqual(['essai/last-change']);
    expect(() => statement({ name: 'essai/last-change', sql: `SELECT 2` })).toThrow(
      'Two statements are named "essai/last-change".',
    );
    expect(() => statement({ name: 'essai/LastChange', sql: `SELECT 2` })).toThrow(/context\/what-it-does/);
  });

  it('is found in a source by its name; a call whose name cannot be read is found too', () => {
    expect(
      namesIn(`const a = statement({\n  name: 'essai/a',\n}); const b = statement(asked); understatement();`),
    ).toEqual(['essai/a', '?']);
  });
});

describe('the rows of a statement', () => {
  it('are looked at only when a test asks for it', () => {
    expect(() => checkRows(lastChange, [{ ...row, number: null }])).not.toThrow();
    checkEveryRow();
    expect(() => checkRows(lastChange, [row, { ...row, number: null }])).toThrow(
      'essai/last-change: number should be int, found null',
    );
  });

  it('are refused with a column that is not there, is of another kind, or was not asked for', () => {
    checkEveryRow();
    expect(() => checkRows(lastChange, [row, { ...row, by: 'Odile' }])).not.toThrow();
    expect(() => checkRows(lastChange, [{ ...row, before: undefined }])).toThrow(
      'essai/last-change: before should be json, found undefined',
    );
    expect(() => checkRows(lastChange, [{ ...row, by: 7 }])).toThrow(
      'essai/last-change: by should be text or null, found a value of type number',
    );
    expect(() => checkRows(lastChange, [{ ...row, reason: 'x' }])).toThrow(
      'essai/last-change: nobody asked for reason',
    );
  });

  it.each([
    [uuid, '0190d2c4-7c1e-7a55-9e1b-2f6a51f0c3aa', 'ward-7'],
    [bigint, '9007199254740993', 9],
    [instant, new Date(0), '2026-11-24'],
    [civilDay(), '2026-11-24', '24/11/2026'],
    [bytea, Buffer.from('x'), 'x'],
    [textList, ['a'], ['a', 3]],
    [bool, false, 0],
    [int, 3, 3.5],
    [digit<3 | 7>(), 3, '3'],
    [intList, [480, 570], [480, '570']],
    [json(), [], null],
  ])('hold what their kind says: $kind', (column, right, wrong) => {
    expect([column.holds(right), column.holds(wrong)]).toEqual([true, false]);
  });
});
