// npm run reset: forgets the demonstration's data. Node's own modules only.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runningPostmaster } from '../postgres/postmaster.mjs';
import { DATA } from '../root.mjs';
import { whoRuns } from '../start/run-lock.mjs';

export async function run() {
  const holder = whoRuns(DATA);
  if (holder)
    throw new Error(
      `Diurne tourne (processus ${holder.pid}) : arrêtez-le par Ctrl-C dans son terminal, puis recommencez.`,
    );
  const postgres = existsSync(DATA) ? runningPostmaster(join(DATA, 'postgres')) : undefined;
  if (postgres !== undefined) process.kill(postgres, 'SIGQUIT');
  try {
    rmSync(DATA, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  } catch (error) {
    throw new Error(
      `Les données de ${DATA} n’ont pas pu être effacées (${error.code}) : faites-le sous le nom de qui a lancé Diurne.`,
    );
  }
  process.stdout.write('Les données de démonstration sont effacées. « npm start » repart de zéro.\n');
  return 0;
}
