import { checkPlan } from '@diurne/planning-engine';
import type { Problem } from '@diurne/planning-engine';
import { writePlan } from '@diurne/planning-formats';
import { bestAnswer } from './best-answer';
import { numberOption, readArguments } from './command-arguments';
import { CommandFailure, exitCode } from './exit-code';
import { oneLine } from './one-line';
import { outcomeSummary } from './outcome-summary';
import { progressLine } from './progress-line';
import { readProblemFile } from './read-files';
import { runSearch } from './search-run';
import type { ProgressNews, SearchAnswer, SearchOrder } from './search-run';
import { searchInThreads } from './search-threads';
import type { Terminal } from './terminal';
import { refuseOverwriting, refuseUnwritable, writeWhole } from './write-file';

const usualSeconds = 10;
const reportEvery = 500;

/** `plan solve PROBLEM`: the best plan found, checked before it is written. `threadEntry` is the script of a search thread. */
export async function solve(given: readonly string[], terminal: Terminal, threadEntry: URL): Promise<number> {
  const began = performance.now();
  const read = readArguments(given, {
    files: ['PROBLÈME.json'],
    options: ['out', 'seconds', 'iterations', 'seed', 'threads'],
    flags: ['progress'],
  });
  const [path = ''] = read.files;
  const out = read.options.get('out');
  if (out !== undefined) refuseOverwriting(out, read.files);
  const iterations = numberOption(read, 'iterations', {
    least: 0,
    most: Number.MAX_SAFE_INTEGER,
    whole: true,
    inFrench: 'un nombre entier de tours',
  });
  const askedSeconds = numberOption(read, 'seconds', {
    least: 0.001,
    most: 86_400,
    whole: false,
    inFrench: 'un nombre de secondes supérieur à 0',
  });
  const seconds = askedSeconds ?? (iterations === undefined ? usualSeconds : undefined);
  const seed =
    numberOption(read, 'seed', {
      least: -2_147_483_648,
      most: 2_147_483_647,
      whole: true,
      inFrench: 'un nombre entier',
    }) ?? 1;
  const threads =
    numberOption(read, 'threads', { least: 1, most: 64, whole: true, inFrench: 'un nombre entier de 1 à 64' }) ?? 1;
  const { problem, hash } = readProblemFile(path);
  if (out !== undefined) refuseUnwritable(out);

  const orders = Array.from({ length: threads }, (_, thread): SearchOrder => ({
    seed: seed + thread,
    ...(iterations === undefined ? {} : { iterations }),
    ...(seconds === undefined ? {} : { milliseconds: Math.max(1, seconds * 1000 - (performance.now() - began)) }),
  }));
  const report = read.flags.has('progress') ? reporter(terminal, began) : () => undefined;
  const answer = bestAnswer(await searchedSeeds(problem, orders, terminal, threadEntry, report));
  refuseInvalid(problem, answer);
  const text = writePlan(answer.outcome, hash, { ...answer, milliseconds: Math.round(performance.now() - began) });
  if (out === undefined) terminal.answer(text);
  else writeWhole(out, text);
  terminal.note(
    `${outcomeSummary(answer.outcome).join(', ')}.${out === undefined ? '' : ` Planning écrit dans ${oneLine(out)}.`}\n`,
  );
  return exitCode.done;
}

async function searchedSeeds(
  problem: Problem,
  orders: readonly SearchOrder[],
  terminal: Terminal,
  threadEntry: URL,
  report: (thread: number, news: ProgressNews) => void,
): Promise<readonly SearchAnswer[]> {
  const [only, ...others] = orders;
  if (only !== undefined && others.length === 0) {
    let interrupted = false;
    const forget = terminal.onInterrupt(() => {
      interrupted = true;
    });
    const answer = await runSearch(problem, only, {
      now: () => performance.now(),
      interrupted: () => interrupted,
      progress: (news) => report(0, news),
      breathe: () =>
        new Promise((resolve) => {
          setImmediate(resolve);
        }),
    });
    forget();
    return [answer];
  }
  const running = searchInThreads(threadEntry, problem, orders, report);
  const forget = terminal.onInterrupt(() => running.interrupt());
  const answers = await running.answers;
  forget();
  return answers;
}

/** At most two lines a second, of the best thread. */
function reporter(terminal: Terminal, began: number): (thread: number, news: ProgressNews) => void {
  const latest = new Map<number, ProgressNews>();
  let reported = 0;
  return (thread, news) => {
    latest.set(thread, news);
    const now = performance.now();
    if (now - reported < reportEvery) return;
    reported = now;
    const [best] = [...latest.values()].sort((a, b) => a.cost - b.cost);
    if (best !== undefined) terminal.note(`${progressLine(now - began, best)}\n`);
  };
}

/**
 * Nothing invalid is ever written. What is pinned may leave no valid plan at all (a visit with pins of which no step
 * fits): that is the file's answer; anything else that is invalid is our mistake.
 */
function refuseInvalid(problem: Problem, { outcome }: SearchAnswer): void {
  const violations = checkPlan(problem, outcome);
  if (violations.length === 0) return;
  const pinsLeaveNone = violations.some(({ code }) => code === 'planned-visit-has-a-step');
  const lines = violations.map(({ code, message }) => `  ${code}\u00a0: ${oneLine(message)}\n`).join('');
  const why = pinsLeaveNone
    ? 'ce qui est fixé ne laisse aucun planning valide'
    : 'aucun planning valide n’a été trouvé';
  throw new CommandFailure(
    pinsLeaveNone ? exitCode.invalid : exitCode.brokenProgram,
    `plan\u00a0: ${why}\u00a0; rien n’est écrit. Le meilleur essai enfreint\u00a0:\n${lines}`,
  );
}
