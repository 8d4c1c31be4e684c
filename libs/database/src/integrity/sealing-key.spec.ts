import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSealingKey } from './sealing-key';

const folder = mkdtempSync(join(tmpdir(), 'sealing-key-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (text: string, mode = 0o600) => {
  const path = join(folder, `key-${text.length}-${mode}`);
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
};
const long = 'ab'.repeat(24);

it('encloses for one purpose and one owner, never twice alike, and discloses nothing that was touched', () => {
  const key = readSealingKey(file(long));
  const plain = Buffer.from('12345678901234567890');
  const enclosed = key.enclose('codes', 'account-1', plain);
  expect(enclosed).toHaveLength(48);
  expect(enclosed.includes(plain)).toBe(false);
  expect(key.enclose('codes', 'account-1', plain).equals(enclosed)).toBe(false);
  expect(readSealingKey(file(long)).disclose('codes', 'account-1', enclosed)).toEqual(plain);
  const touched = Buffer.from(enclosed);
  touched[30]! ^= 1;
  expect([
    key.disclose('codes', 'account-2', enclosed),
    key.disclose('others', 'account-1', enclosed),
    key.disclose('codes', 'account-1', touched),
    key.disclose('codes', 'account-1', plain),
    readSealingKey(file(`${long}d`)).disclose('codes', 'account-1', enclosed),
  ]).toEqual([undefined, undefined, undefined, undefined, undefined]);
});

it('seals for one purpose and one text, with the key of its file', () => {
  const key = readSealingKey(file(long));
  const seal = key.seal('head', 'a', 'b');
  expect(seal).toMatch(/^[0-9a-f]{64}$/);
  expect(readSealingKey(file(`${long}\n`)).fits(seal, 'head', 'a', 'b')).toBe(true);
  for (const [purpose, ...parts] of [
    ['tail', 'a', 'b'],
    ['head', 'a', 'c'],
    ['head', 'ab'],
    ['head', 'a'],
  ] as const)
    expect(key.fits(seal, purpose, ...parts)).toBe(false);
  expect(key.fits('', 'head', 'a', 'b')).toBe(false);
  expect(readSealingKey(file(`${long}c`)).fits(seal, 'head', 'a', 'b')).toBe(false);
});

it('is refused when others can read it, when it is too short, and when it is not there', () => {
  expect(() => readSealingKey(file(long, 0o640))).toThrow('chmod 600');
  expect(() => readSealingKey(file(long, 0o604))).toThrow('chmod 600');
  expect(() => readSealingKey(file('ab'.repeat(15)))).toThrow('32');
  expect(() => readSealingKey(join(folder, 'nowhere'))).toThrow('ENOENT');
});

it('never shows what it holds', () => {
  expect(() => readSealingKey(file('secret-word'))).toThrow(expect.not.stringContaining('secret-word'));
});
