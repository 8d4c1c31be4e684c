import { runApiCommands } from '../start/run-api-command.mjs';

export async function run() {
  return runApiCommands([['migrate']]);
}
