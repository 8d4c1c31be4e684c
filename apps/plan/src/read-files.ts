import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Problem } from '@diurne/planning-engine';
import { readPlan, readProblem } from '@diurne/planning-formats';
import type { FormIssue, PlanFile } from '@diurne/planning-formats';
import { CommandFailure, exitCode } from './exit-code';
import { oneLine } from './one-line';

export interface ProblemFile {
  readonly problem: Problem;
  /** SHA-256 of the file's bytes, hexadecimal. */ readonly hash: string;
}

export function readProblemFile(path: string): ProblemFile {
  const bytes = bytesOf(path);
  const read = readProblem(textOf(path, bytes));
  if ('issues' in read) throw malformed(path, read.issues);
  return { problem: read.problem, hash: createHash('sha256').update(bytes).digest('hex') };
}

export function readPlanFile(path: string): PlanFile {
  const read = readPlan(textOf(path, bytesOf(path)));
  if ('issues' in read) throw malformed(path, read.issues);
  return read.plan;
}

const systemFaults: Readonly<Record<string, string>> = {
  ENOENT: 'il n’existe pas',
  EACCES: 'la lecture n’en est pas permise',
  EISDIR: 'c’est un dossier',
};

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'inconnue';
    throw new CommandFailure(
      exitCode.unreadable,
      `plan\u00a0: le fichier ${oneLine(path)} ne peut pas être lu\u00a0: ${systemFaults[code] ?? `erreur ${code}`}.\n`,
    );
  }
}

function textOf(path: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CommandFailure(
      exitCode.unreadable,
      `plan\u00a0: le fichier ${oneLine(path)} n’est pas un texte en UTF-8.\n`,
    );
  }
}

function malformed(path: string, issues: readonly FormIssue[]): CommandFailure {
  const lines = issues.map(({ message }) => `  ${oneLine(message)}\n`).join('');
  return new CommandFailure(
    exitCode.unreadable,
    `plan\u00a0: le fichier ${oneLine(path)} n’a pas la forme attendue.\n${lines}`,
  );
}
