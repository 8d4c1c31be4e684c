import { check } from './check.command';
import { refused } from './command-arguments';
import { CommandFailure, exitCode } from './exit-code';
import { render } from './render.command';
import { solve } from './solve.command';
import type { Terminal } from './terminal';
import { usage } from './usage';

/** Runs one command and answers its exit code; whatever fails is told in French, without a stack. */
export async function runCommandLine(words: readonly string[], terminal: Terminal, threadEntry: URL): Promise<number> {
  try {
    return await dispatch(words, terminal, threadEntry);
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    terminal.note(error.message);
    return error.code;
  }
}

async function dispatch([command, ...given]: readonly string[], terminal: Terminal, threadEntry: URL): Promise<number> {
  if (command === '--help' || command === '-h' || given.includes('--help')) {
    terminal.answer(usage);
    return exitCode.done;
  }
  switch (command) {
    case 'solve':
      return solve(given, terminal, threadEntry);
    case 'check':
      return check(given, terminal);
    case 'render':
      return render(given, terminal);
    case undefined:
      throw refused('il manque une commande');
    default:
      throw refused(`commande inconnue ${command}`);
  }
}
