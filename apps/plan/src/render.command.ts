import { readArguments, refused } from './command-arguments';
import { exitCode } from './exit-code';
import { oneLine } from './one-line';
import { dayPicture } from './picture/day-picture';
import { readPlanFile, readProblemFile } from './read-files';
import type { Terminal } from './terminal';
import { refuseOverwriting, writeWhole } from './write-file';

/** `plan render PROBLEM PLAN --out DAY.svg`: draws the plan as it is, valid or not; what it names beyond its problem is left out. */
export function render(given: readonly string[], terminal: Terminal): number {
  const { files, options } = readArguments(given, {
    files: ['PROBLÈME.json', 'PLANNING.json'],
    options: ['out'],
    flags: [],
  });
  const [problemPath = '', planPath = ''] = files;
  const out = options.get('out');
  if (out === undefined) throw refused('il manque --out JOURNÉE.svg');
  refuseOverwriting(out, files);
  const { problem, hash } = readProblemFile(problemPath),
    plan = readPlanFile(planPath);
  writeWhole(out, dayPicture(problem, plan));
  if (plan.problem !== hash)
    terminal.note(
      'Attention\u00a0: ce planning a été fait pour un autre fichier de problème\u00a0; le dessin montre ce qui s’y rapporte.\n',
    );
  terminal.note(`Journée dessinée dans ${oneLine(out)}.\n`);
  return exitCode.done;
}
