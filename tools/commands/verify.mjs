// npm run verify: trail and signed documents, held against what was signed and against the heads that are known.
import { asStarted } from '../start/demo-asked.mjs';
import { runApiCommands } from '../start/run-api-command.mjs';

export async function run(args) {
  Object.assign(process.env, asStarted(process.env));
  return runApiCommands([['verify', ...args]], { app: 'worker', alone: false });
}
