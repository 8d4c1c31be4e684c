// Every npm script comes through here. Node's own modules only, until the dependencies are there.
import { ensureNodeVersion, installDependencies } from './install.mjs';

const COMMANDS = {
  start: './commands/start.mjs',
  reset: './commands/reset.mjs',
  test: './commands/test.mjs',
  'test:deep': './commands/test-deep.mjs',
  check: './commands/check.mjs',
  integration: './commands/integration.mjs',
  'test-database': './commands/test-database.mjs',
  e2e: './commands/e2e.mjs',
  build: './commands/build.mjs',
  migrate: './commands/migrate.mjs',
  verify: './commands/verify.mjs',
  backup: './commands/backup.mjs',
  'base-backup': './commands/base-backup.mjs',
  rewind: './commands/rewind.mjs',
  restore: './commands/restore.mjs',
  'create-administrator': './commands/create-administrator.mjs',
  code: './commands/code.mjs',
  bench: './commands/bench.mjs',
  'bench:api': './commands/bench-api.mjs',
};
const NEEDS_NO_DEPENDENCY = new Set(['reset']);

const [name, ...args] = process.argv.slice(2);
const module = Object.hasOwn(COMMANDS, name ?? '') ? COMMANDS[name] : undefined;
if (!module) {
  process.stderr.write(`Commande inconnue : ${name ?? '(aucune)'}. Commandes : ${Object.keys(COMMANDS).join(', ')}.\n`);
  process.exit(2);
}
try {
  ensureNodeVersion();
  if (!NEEDS_NO_DEPENDENCY.has(name)) await installDependencies();
  const { run } = await import(module);
  process.exitCode = (await run(args)) ?? 0;
} catch (error) {
  process.stderr.write(`\n${process.env.DIURNE_TRACE ? error.stack : error.message}\n`);
  process.exitCode = 1;
}
