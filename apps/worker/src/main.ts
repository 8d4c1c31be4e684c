import 'reflect-metadata';
import { verifyAuditCommand } from './audit/verify-audit.command';
import { databaseUrlOfProcess, EnvironmentRefused, environmentOfProcess } from './config/environment';
import { openLog } from './config/log';
import { startWork } from './work';

const cutAfterMs = 15_000;

async function work(): Promise<number> {
  const environment = environmentOfProcess();
  const log = openLog(environment);
  const worker = await startWork(environment, log);
  const signal = await new Promise<string>((stop) => { for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, stop); });
  log.info({ signal }, 'stopping');
  setTimeout(() => { log.warn('work still open after fifteen seconds is given back to the queue'); process.exit(1); }, cutAfterMs).unref();
  await worker.stop();
  log.info('stopped');
  return 0;
}

async function run(command: string): Promise<number> {
  try {
    if (command === 'work') return await work();
    if (command === 'verify-audit') return await verifyAuditCommand(databaseUrlOfProcess(), (line) => process.stdout.write(`${line}\n`));
    process.stderr.write(`Commande inconnue : ${command}. Commandes : work (par défaut), verify-audit.\n`);
  } catch (error) {
    if (!(error instanceof EnvironmentRefused)) throw error;
    process.stderr.write(`${error.message}\n`);
  }
  return 1;
}

process.exitCode = await run(process.argv[2] ?? 'work');
