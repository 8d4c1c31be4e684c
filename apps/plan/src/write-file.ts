import { existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { CommandFailure, exitCode } from './exit-code';
import { refused } from './command-arguments';
import { oneLine } from './one-line';

/** Whole or not at all: a run that is cut short leaves what was there. */
export function writeWhole(path: string, text: string): void {
  const unfinished = unfinishedName(path);
  try {
    writeFileSync(unfinished, text);
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw cannotWrite(path, error);
  }
}

/** Asked before the work, so that nobody waits for a plan that cannot be kept; leaves nothing behind. */
export function refuseUnwritable(path: string): void {
  const probe = unfinishedName(path);
  try {
    writeFileSync(probe, '');
    if (existsSync(path) && statSync(path).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
  } catch (error) {
    throw cannotWrite(path, error);
  } finally {
    rmSync(probe, { force: true });
  }
}

const unfinishedName = (path: string): string => join(dirname(path), `.${basename(path)}.${process.pid}`);

function cannotWrite(path: string, error: unknown): CommandFailure {
  const code = (error as NodeJS.ErrnoException).code ?? 'inconnue';
  return new CommandFailure(
    exitCode.cannotWrite,
    `plan\u00a0: le fichier ${oneLine(path)} ne peut pas être écrit (${code}).\n`,
  );
}

export function refuseOverwriting(out: string, inputs: readonly string[]): void {
  if (inputs.some((input) => resolve(input) === resolve(out))) throw refused(`--out écraserait ${out}`);
}
