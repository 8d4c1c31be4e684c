import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NobodyWaits, whileSomebodyWaits } from '@diurne/database';
import type { DayQuestion } from '@diurne/planning-application';
import { describeDayAdvice } from '@diurne/planning-application/testing';
import { ThreadedAdvice } from './threaded-advice';

const root = resolve(__dirname, '../../../..');
let folder: string;
let threads: ThreadedAdvice;

/** The very bundle that the API starts its threads from, where it finds the packages that it asks for. */
beforeAll(() => {
  const caches = join(root, 'node_modules/.cache');
  mkdirSync(caches, { recursive: true });
  folder = mkdtempSync(join(caches, 'diurne-advice-'));
  execFileSync(process.execPath, ['tools/bundle.mjs', 'api', join(folder, 'dist')], { cwd: root, stdio: 'pipe' });
  threads = new ThreadedAdvice(pathToFileURL(join(folder, 'dist', 'advise.mjs')));
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const anything = { kind: 'whyNone' } as unknown as DayQuestion;
const program = (name: string, text: string): URL => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return pathToFileURL(path);
};
/** Answers how many threads think at this moment, and takes its time. */
const counting = `
  import { parentPort, threadId } from 'node:worker_threads';
  parentPort.on('message', () => setTimeout(() => parentPort.postMessage({ kind: 'answered', answer: threadId }), 50));`;

describeDayAdvice('on threads', () => threads);

describe('threads that think', () => {
  it('are as many as is said, serve one question after the other, and do not stop the process from ending', async () => {
    const two = new ThreadedAdvice(program('count.mjs', counting), { threads: 2, longestMs: 5000, memoryMb: 64 });
    const answers = await Promise.all(Array.from({ length: 6 }, () => two.ask(anything)));
    expect(new Set(answers).size).toBe(2);
  });

  it('are never the thread that answers everybody', async () => {
    const one = new ThreadedAdvice(program('who.mjs', counting), { threads: 1, longestMs: 5000, memoryMb: 64 });
    expect(Number(await one.ask(anything))).toBeGreaterThan(0);
  });

  it('begin nothing for whoever has gone meanwhile', async () => {
    const one = new ThreadedAdvice(program('gone.mjs', counting), { threads: 1, longestMs: 5000, memoryMb: 64 });
    const gone = new AbortController();
    const first = one.ask(anything);
    const second = whileSomebodyWaits(gone.signal, () => one.ask(anything));
    const refused = expect(second).rejects.toThrow(NobodyWaits);
    gone.abort();
    await refused;
    await first;
    await expect(whileSomebodyWaits(gone.signal, async () => one.ask(anything))).rejects.toThrow(NobodyWaits);
  });

  it('are ended when they do not end, and replaced when they broke', async () => {
    const endless = program(
      'endless.mjs',
      `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { for (;;); });`,
    );
    const stuck = new ThreadedAdvice(endless, { threads: 1, longestMs: 300, memoryMb: 64 });
    await expect(stuck.ask(anything)).rejects.toMatchObject({ name: 'AdviceBroken' });
    await expect(stuck.ask(anything)).rejects.toMatchObject({ name: 'AdviceBroken' });
    const broken = new ThreadedAdvice(program('broken.mjs', `throw new RangeError('no');`));
    await expect(broken.ask(anything)).rejects.toMatchObject({ name: 'AdviceBroken', message: 'RangeError' });
  });
});
