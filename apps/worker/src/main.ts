import 'reflect-metadata';
import { ChannelUnserved } from '@diurne/messaging';
import { SealingKeyRefused } from '@diurne/database';
import { VerifyAsked, verifyCommand } from './audit/verify.command';
import { EnvironmentRefused, environmentOfProcess, verificationOfProcess } from './config/environment';
import { openLog } from './config/log';
import { startWork } from './work';

const cutAfterMs = 15_000;

async function work(): Promise<number> {
  const environment = environmentOfProcess();
  const log = openLog(environment);
  const worker = await startWork(environment, log);
  const signal = await new Promise<string>((stop) => {
    for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, stop);
  });
  log.info({ signal }, 'stopping');
  setTimeout(() => {
    log.warn('work still open after fifteen seconds is given back to the queue');
    process.exit(1);
  }, cutAfterMs).unref();
  await worker.stop();
  log.info('stopped');
  return 0;
}

interface Failure extends Error {
  readonly code?: string;
}

const cannotRun = ({ name, code, stack }: Failure): string =>
  [
    `Démarrage impossible (${code ?? name}) : vérifiez que PostgreSQL et la file répondent, et que les migrations sont faites (npm run migrate).`,
    `Cannot start (${code ?? name}): check that PostgreSQL and the queue answer, and that the migrations are done.`,
    ...(stack
      ?.split('\n')
      .filter((line) => line.startsWith('    at '))
      .slice(0, 6) ?? []),
  ].join('\n');

async function run(command: string): Promise<number> {
  try {
    if (command === 'work') return await work();
    if (command === 'verify')
      return await verifyCommand(verificationOfProcess(), process.argv.slice(3), (line) =>
        process.stdout.write(`${line}\n`),
      );
    process.stderr.write(`Commande inconnue : ${command}. Commandes : work (par défaut), verify.\n`);
  } catch (error) {
    const explained = [EnvironmentRefused, ChannelUnserved, SealingKeyRefused, VerifyAsked].some(
      (kind) => error instanceof kind,
    );
    process.stderr.write(`${explained ? (error as Failure).message : cannotRun(error as Failure)}\n`);
  }
  return 1;
}

const code = await run(process.argv[2] ?? 'work');
// What had been opened before it failed would keep the process.
if (code !== 0) process.exit(code);
