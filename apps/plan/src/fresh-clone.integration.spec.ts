import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

jest.setTimeout(120_000);

const root = join(__dirname, '../../..');
const parts = ['apps/plan', 'libs/planning/engine', 'libs/planning/formats', 'libs/time', 'tools', 'examples'];
let clone: string;
let programs: string;

/** What git gives: sources, and nothing that was ever installed or built. */
beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'diurne-clone-'));
  programs = mkdtempSync(join(tmpdir(), 'diurne-programs-'));
  const isSource = (path: string) => !['node_modules', 'dist', '.data'].includes(basename(path));
  for (const part of [...parts, 'package.json', 'package-lock.json'])
    cpSync(join(root, part), join(clone, part), { recursive: true, filter: isSource });
});
afterEach(() => {
  for (const folder of [clone, programs]) rmSync(folder, { recursive: true, force: true });
});

/** An npm whose `ci` puts there the packages of this checkout: no registry is asked. */
const npmOfThisCheckout = `#!${process.execPath}
const { mkdirSync, readdirSync, readlinkSync, symlinkSync } = require('node:fs');
const from = ${JSON.stringify(join(root, 'node_modules'))};
if (process.argv[2] !== 'ci') throw new Error(process.argv.join(' '));
process.stdout.write('added packages\\n');
mkdirSync('node_modules/@diurne', { recursive: true });
for (const name of readdirSync(from))
  if (!['.cache', '@diurne'].includes(name)) symlinkSync(from + '/' + name, 'node_modules/' + name);
for (const name of readdirSync(from + '/@diurne'))
  symlinkSync(readlinkSync(from + '/@diurne/' + name), 'node_modules/@diurne/' + name);
`;

/** As the README says it, with no other programs than those given. */
function solve(variables: Readonly<Record<string, string>> = {}) {
  return new Promise<{ code: number; answer: string; notes: string }>((resolve) => {
    const words = ['apps/plan/bin.mjs', 'solve', 'examples/small-day.json', '--iterations', '20'];
    const env = { PATH: programs, ...variables };
    execFile(process.execPath, words, { cwd: clone, env, maxBuffer: 1e8 }, (error, answer, notes) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, answer, notes }),
    );
  });
}

describe('the engine alone, from a fresh clone', () => {
  it('installs what it needs, says so beside its answer, and plans; the next time it just plans', async () => {
    writeFileSync(join(programs, 'npm'), npmOfThisCheckout, { mode: 0o755 });
    const first = await solve();
    expect(first).toMatchObject({ code: 0, notes: expect.stringContaining('Installation des dépendances') as string });
    expect(JSON.parse(first.answer)).toMatchObject({ format: 'hdj-plan/1' });
    const second = await solve();
    expect(second.code).toBe(0);
    expect(second.notes).not.toContain('Installation');
  });

  it.each([
    ['npm is not there', {}, 'npm est introuvable'],
    ['nothing may be installed', { DIURNE_INSTALL: '0' }, 'npm ci'],
  ])('says what is missing when %s, and does not take it for a wrong result', async (_, variables, word) => {
    const { code, answer, notes } = await solve(variables);
    expect([code, answer]).toEqual([69, '']);
    expect(notes).toContain(word);
    expect(notes).not.toMatch(/^ {4}at /m);
    expect(existsSync(join(clone, 'node_modules'))).toBe(false);
  });
});
