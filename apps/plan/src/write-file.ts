import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { CommandFailure, exitCode } from './exit-code';
import { refused } from './command-arguments';
import { oneLine } from './one-line';

/** Whole or not at all: a run that is cut short leaves what was there. */
export function writeWhole(path: string, text: string): void {
  const unfinished = join(dirname(path), `.${basename(path)}.${process.pid}`);
  try {
    writeFileSync(unfinished, text);
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    const code = (error as NodeJS.ErrnoException).code ?? 'inconnue';
    throw new CommandFailure(exitCode.cannotWrite, `plan\u00a0: le fichier ${oneLine(path)} ne peut pas être écrit (${code}).\n`);
  }
}

export function refuseOverwriting(out: string, inputs: readonly string[]): void {
  if (inputs.some((input) => resolve(input) === resolve(out))) throw refused(`--out écraserait ${out}`);
}
