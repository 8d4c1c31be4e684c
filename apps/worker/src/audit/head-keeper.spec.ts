import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { headLine, SealingKey, type AuditHead } from '@diurne/database';
import { HeadKeeper } from './head-keeper';

const folder = mkdtempSync(join(tmpdir(), 'heads-'));
afterAll(() => rmSync(folder, { recursive: true }));
const key = new SealingKey(Buffer.from('a key of the heads'));
const establishmentId = '0190aaaa-0000-7000-8000-00000000000a';
const head = (position: number): AuditHead => {
  const [hash, at] = [String(position % 10).repeat(64), '2026-11-28T06:00:00.000Z'];
  return {
    establishmentId,
    position,
    hash,
    at,
    seal: key.seal('audit head 1', establishmentId, `${position}`, hash, at),
  };
};
const keeper = (file: string | undefined, said: string[] = [], by = key) =>
  new HeadKeeper({ key: by, file, say: (line) => said.push(line) });

it('says and writes down each head that moved, for its owner alone, and knows it after a restart', () => {
  const file = join(folder, 'heads');
  const said: string[] = [];
  const one = keeper(file, said);
  expect(one.known(establishmentId)).toBeNull();
  one.note(head(12));
  one.note(head(17));
  one.publish();
  one.publish();
  one.note(head(23));
  one.publish();
  expect(said).toEqual([headLine(head(17)), headLine(head(23))]);
  expect(readFileSync(file, 'utf8')).toBe(`${said.join('\n')}\n`);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(keeper(file).known(establishmentId)).toEqual(head(23));
});

it('does not take what others wrote into its file', () => {
  const file = join(folder, 'forged');
  const other = keeper(file, [], new SealingKey(Buffer.from('another key')));
  other.note({ ...head(3), seal: 'f'.repeat(64) });
  other.publish();
  expect(keeper(file).known(establishmentId)).toBeNull();
});

it('still says what it cannot write down, and tries again', () => {
  const said: string[] = [];
  const failures: Error[] = [];
  const one = keeper(join(folder, 'nowhere/heads'), said);
  one.note(head(4));
  one.publish((failure) => failures.push(failure));
  one.publish((failure) => failures.push(failure));
  expect([said.length, failures.length]).toEqual([2, 2]);
});
