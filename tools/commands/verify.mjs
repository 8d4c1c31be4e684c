// npm run verify: trail and signed documents, held against what was signed and against the heads that are known.
import { demoAsked } from '../start/demo-asked.mjs';
import { runApiCommands } from '../start/run-api-command.mjs';

export async function run(args) {
  // As `npm start` would: the demonstration lives another day than the one on which its rows are written.
  if (!process.env.DATABASE_URL) process.env.DIURNE_DEMO = demoAsked(process.env.DIURNE_DEMO) ? '1' : '0';
  return runApiCommands([['verify', ...args]], { app: 'worker', alone: false });
}
