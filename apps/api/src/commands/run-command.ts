import { EnvironmentRefused } from '../config/environment';
import { CommandRefused } from './command-refused';
import { createAdministrator } from './create-administrator.command';
import { migrateDatabase } from './migrate.command';
import { writeOpenApi } from './openapi.command';
import { seedDemo } from './seed-demo/seed-demo.command';
import { serve } from './serve.command';

/** Each does its work and says so on the standard output. */
const commands: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  serve, migrate: migrateDatabase, 'seed-demo': seedDemo, 'create-administrator': createAdministrator, openapi: writeOpenApi,
};

/** Runs `serve` unless another command is named. Returns the exit code: 0, 1 when refused with a sentence, 2 when the command is unknown. */
export async function runCommand([name = 'serve', ...args]: readonly string[]): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    process.stderr.write(`Commande inconnue / Unknown command: ${name}. Commandes / Commands: ${Object.keys(commands).join(', ')}\n`);
    return 2;
  }
  try {
    await command(args);
    return 0;
  } catch (error) {
    if (!(error instanceof EnvironmentRefused) && !(error instanceof CommandRefused)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}
