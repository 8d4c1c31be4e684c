import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

jest.setTimeout(60_000);

/** The real program, as a user starts it: `node apps/plan/bin.mjs …`. */
const bin = join(__dirname, '../bin.mjs');
const folder = mkdtempSync(join(tmpdir(), 'diurne-plan-'));
const file = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  readonly code: number;
  readonly answer: string;
  readonly notes: string;
}
function plan(...words: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, [bin, ...words], { maxBuffer: 1e8 }, (error, answer, notes) =>
      resolve({
        code: typeof error?.code === 'number' ? error.code : 0,
        answer,
        notes: notes.replace(/^Node 20\..* Node 24 est recommandé\.\n/m, ''),
      }),
    );
  });
}

const day = {
  format: 'hdj-day/1',
  date: '2026-11-24',
  opening: { from: 480, to: 1080 },
  resources: [
    { id: 'ide', kind: 'professional', windows: [{ from: 480, to: 720 }] },
    { id: 'medecin', kind: 'professional', windows: [{ from: 540, to: 660 }] },
    { id: 'fauteuil', kind: 'place', windows: [{ from: 480, to: 1080, capacity: 3 }] },
  ],
  visits: [1, 2, 3].map((number) => ({
    id: `v${number}`,
    place: {},
    relations: [{ from: 'bilan', to: 'avis', min: 45 }],
    steps: [
      { id: 'bilan', duration: 15, uses: [{ anyOf: ['ide'] }] },
      { id: 'avis', duration: 25 + 5 * number, uses: [{ anyOf: ['medecin'] }] },
    ],
  })),
};
beforeAll(() => writeFileSync(file('day.json'), JSON.stringify(day)));
const withoutClock = (text: string): string => text.replace(/"milliseconds": \d+/, '');

describe('plan solve, check and render', () => {
  it('writes a plan that the check accepts and draws it', async () => {
    expect(await plan('solve', file('day.json'), '--iterations', '50', '--out', file('plan.json'))).toMatchObject({
      code: 0,
      answer: '',
    });
    expect(await plan('check', file('day.json'), file('plan.json'))).toMatchObject({ code: 0, answer: '' });
    expect(await plan('render', file('day.json'), file('plan.json'), '--out', file('day.svg'))).toMatchObject({
      code: 0,
      answer: '',
    });
    expect(readFileSync(file('day.svg'), 'utf8')).toMatch(/^<svg [^]*<\/svg>\n$/);
  });

  it('says of a picture that its plan was made for another problem', async () => {
    writeFileSync(file('other.json'), `${JSON.stringify(day)}\n`);
    const drawn = await plan('render', file('other.json'), file('plan.json'), '--out', file('other.svg')),
      same = await plan('render', file('day.json'), file('plan.json'), '--out', file('day.svg'));
    expect(drawn).toMatchObject({
      code: 0,
      notes: expect.stringContaining('pour un autre fichier de problème') as string,
    });
    expect(same.notes).not.toContain('un autre fichier');
  });

  it('gives the same bytes for the same seed, one thread or two, on standard output', async () => {
    const [one, again, two] = await Promise.all([
      plan('solve', file('day.json'), '--iterations', '50', '--seed', '4'),
      plan('solve', file('day.json'), '--iterations', '50', '--seed', '4'),
      plan('solve', file('day.json'), '--iterations', '50', '--seed', '4', '--threads', '2'),
    ]);
    expect(one.code).toBe(0);
    expect(JSON.parse(one.answer)).toMatchObject({ format: 'hdj-plan/1', search: { seed: 4 } });
    expect(withoutClock(again.answer)).toBe(withoutClock(one.answer));
    expect(JSON.parse(two.answer)).toMatchObject({ cost: (JSON.parse(one.answer) as { cost: unknown }).cost });
  });

  it('names every violated rule of a bad plan, a line each', async () => {
    const text = readFileSync(file('plan.json'), 'utf8');
    writeFileSync(
      file('bad.json'),
      text.replace(/"arrival": (\d+)/, (_, arrival: string) => `"arrival": ${Number(arrival) + 1}`),
    );
    const { code, answer } = await plan('check', file('day.json'), file('bad.json'));
    expect(code).toBe(1);
    expect(
      answer
        .trim()
        .split('\n')
        .map((line) => line.split('\u00a0')[0]),
    ).toEqual(['presence-covers-steps', 'cost-adds-up', 'cost-adds-up']);
  });

  it('says that a plan was made for another file', async () => {
    writeFileSync(file('same.json'), `${JSON.stringify(day)}\n`);
    expect(await plan('check', file('same.json'), file('plan.json'))).toMatchObject({
      code: 1,
      answer: expect.stringMatching(/^plan-answers-this-problem\u00a0: .*\n$/) as string,
    });
  });

  it.each([
    [
      'is cut short',
      '{"format": "hdj-day/1",',
      'fichier\u00a0: attendu un texte entre guillemets à la ligne 1, colonne 24, trouvé la fin du fichier',
    ],
    ['has a wrong value', JSON.stringify({ ...day, grid: 0 }), 'grid\u00a0: attendu au moins 1, trouvé 0'],
    [
      'refers to nothing',
      JSON.stringify({ ...day, resources: [] }),
      'visits[0].steps[0].uses[0].anyOf[0]\u00a0: attendu l’identifiant d’une ressource de `resources`, trouvé "ide"',
    ],
  ])('refuses a file that %s: code 2, the path, and nothing written', async (_, text, issue) => {
    writeFileSync(file('malformed.json'), text);
    const { code, answer, notes } = await plan('solve', file('malformed.json'), '--out', file('never.json'));
    expect({ code, answer }).toEqual({ code: 2, answer: '' });
    expect(notes).toContain(`  ${issue}\n`);
    expect(notes).not.toMatch(/\n\s+at /);
    expect(existsSync(file('never.json'))).toBe(false);
  });

  it('refuses a file that is missing, that is a folder, that is no text', async () => {
    writeFileSync(file('latin1.json'), Buffer.from([0x22, 0xe9, 0x22]));
    for (const name of ['absent.json', '.', 'latin1.json'])
      expect((await plan('check', file(name), file('plan.json'))).code).toBe(2);
  });

  it('answers an interruption with the best plan so far', async () => {
    // Thirty patients who are admitted on the dot and then wait for five people: no bound closes it while the test looks on.
    const people = ['a', 'b', 'c', 'd', 'e'],
      admitted = (n: number): number => 480 + 30 * (n % 6);
    const hard = {
      format: 'hdj-day/1',
      date: '2026-11-24',
      opening: { from: 480, to: 1080 },
      resources: people.map((id) => ({ id, kind: 'professional', windows: [{ from: 480, to: 1080 }] })),
      visits: Array.from({ length: 30 }, (_, n) => ({
        id: `v${n}`,
        first: ['in'],
        steps: [
          { id: 'in', duration: 5, window: { from: admitted(n), to: admitted(n) + 5 }, uses: [] },
          ...people.map((id, at) => ({
            id,
            duration: 10 + 5 * ((n * 7 + at * 3) % 4),
            uses: [{ anyOf: [0, 1].map((next) => people[(at * (1 + (n % 4)) + n + next) % 5]) }],
          })),
        ],
      })),
    };
    writeFileSync(file('hard.json'), JSON.stringify(hard));
    const run = spawn(process.execPath, [
      bin,
      'solve',
      file('hard.json'),
      '--seconds',
      '60',
      '--progress',
      '--out',
      file('stopped.json'),
    ]);
    const code = await new Promise((resolve) => {
      run.stderr.once('data', () => run.kill('SIGINT'));
      run.on('exit', resolve);
    });
    expect(code).toBe(0);
    expect(JSON.parse(readFileSync(file('stopped.json'), 'utf8'))).toMatchObject({
      search: { stoppedBy: 'cancelled' },
    });
    expect((await plan('check', file('hard.json'), file('stopped.json'))).code).toBe(0);
  });

  it('answers an interruption that comes while it is still being loaded', async () => {
    const interrupting = `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
      const read = fs.readFileSync;
      fs.readFileSync = (path, ...rest) => { if (String(path).endsWith('package-lock.json')) process.kill(process.pid, 'SIGINT'); return read(path, ...rest); };
      syncBuiltinESMExports();`;
    writeFileSync(file('interrupting.mjs'), interrupting);
    const demo = join(__dirname, '../../../examples/demo-busiest-day.json');
    const run = spawn(
      process.execPath,
      ['--import', file('interrupting.mjs'), bin, 'solve', demo, '--seconds', '60', '--out', file('early.json')],
      { stdio: 'ignore' },
    );
    expect(
      await new Promise((resolve) => {
        run.on('exit', resolve);
      }),
    ).toBe(0);
    expect(JSON.parse(readFileSync(file('early.json'), 'utf8'))).toMatchObject({ search: { stoppedBy: 'cancelled' } });
  });

  it.each([
    ['a folder that does not exist', 'nowhere/plan.json', 'ENOENT'],
    ['a folder', 'folder.json', 'EISDIR'],
  ])('refuses to write into %s before it plans, and leaves nothing there', async (_, out, code) => {
    mkdirSync(file('folder.json'), { recursive: true });
    const before = readdirSync(folder),
      began = performance.now();
    const {
      code: ended,
      answer,
      notes,
    } = await plan(
      'solve',
      join(__dirname, '../../../examples/demo-busiest-day.json'),
      '--seconds',
      '45',
      '--out',
      file(out),
    );
    expect({ ended, answer }).toEqual({ ended: 73, answer: '' });
    expect(notes).toContain(code);
    expect(performance.now() - began).toBeLessThan(20_000);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('leaves no trace of the question whether it may write', async () => {
    writeFileSync(file('unchanged.json'), 'kept');
    expect((await plan('solve', file('malformed.json'), '--out', file('unchanged.json'))).code).toBe(2);
    expect(readFileSync(file('unchanged.json'), 'utf8')).toBe('kept');
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('tells how it is used, and refuses what it does not know', async () => {
    expect(await plan('--help')).toMatchObject({ code: 0, notes: '' });
    expect(await plan('solve', file('day.json'), '--faster')).toMatchObject({
      code: 2,
      answer: '',
      notes: expect.stringContaining('option inconnue --faster') as string,
    });
    expect((await plan('improve')).code).toBe(2);
    expect((await plan()).code).toBe(2);
  });
});
