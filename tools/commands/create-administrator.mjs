import { runApiCommands } from '../start/run-api-command.mjs';

export async function run(args) {
  return runApiCommands([['migrate'], ['create-administrator', ...args]]);
}
