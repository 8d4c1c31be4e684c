import { SealingKeyRefused } from '@diurne/database';
import { EnvironmentRefused } from '../config/environment';
import { CommandRefused } from './command-refused';
import { knownFailure } from './known-failure';

/** Each does its work and says so on the standard output; each loads only what it needs, for a migration does without a web server. */
const commands: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  serve: async () => (await import('./serve.command')).serve(),
  migrate: async () => (await import('./migrate.command')).migrateDatabase(),
  backup: async (args) => (await import('./backup/backup.command')).backUp(args),
  restore: async (args) => (await import('./backup/restore.command')).restore(args),
  'seed-demo': async () => (await import('./seed-demo/seed-demo.command')).seedDemo(),
  'demo-clock': async () => (await import('./demo-clock.command')).sayDemoClock(new Date()),
  'demo-code': async () => (await import('./demo-code.command')).sayDemoCode(new Date()),
  'create-administrator': async (args) => (await import('./create-administrator.command')).createAdministrator(args),
  openapi: async (args) => (await import('./openapi.command')).writeOpenApi(args),
};

/** Runs `serve` unless another command is named. Returns the exit code: 0, 1 when refused with a sentence, 2 when the command is unknown. */
export async function runCommand([name = 'serve', ...args]: readonly string[]): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    process.stderr.write(
      `Commande inconnue / Unknown command: ${name}. Commandes / Commands: ${Object.keys(commands).join(', ')}\n`,
    );
    return 2;
  }
  try {
    await command(args);
    return 0;
  } catch (failure) {
    const error = knownFailure(failure);
    const explained = [EnvironmentRefused, CommandRefused, SealingKeyRefused].some((kind) => error instanceof kind);
    if (!explained) throw error;
    process.stderr.write(`${(error as Error).message}\n`);
    return 1;
  }
}
