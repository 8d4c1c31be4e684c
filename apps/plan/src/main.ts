import { runCommandLine } from './command-line';
import { exitCode } from './exit-code';
import type { Terminal } from './terminal';

const terminal: Terminal = {
  answer: (text) => {
    process.stdout.write(text);
  },
  note: (text) => {
    process.stderr.write(text);
  },
  onInterrupt: (stop) => {
    process.once('SIGINT', stop).once('SIGTERM', stop);
    return () => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
    };
  },
};

// A reader that has seen enough (`| head`) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.exitCode = await runCommandLine(
    process.argv.slice(2),
    terminal,
    new URL('./search-thread.mjs', import.meta.url),
  );
} catch (error) {
  process.stderr.write(
    `plan\u00a0: le programme s’est arrêté sur une erreur qui est la sienne.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exitCode = exitCode.brokenProgram;
}
