import type { Clock } from '@diurne/time';
import type { Database } from './database';
import { databaseTime } from './database.statements';

/** A host's clock may be hours off, and may be set while the process runs: only the time that passes is taken from it. */
const passing = (): number => performance.now();

export interface KeptClock {
  readonly clock: Clock;
  stop(): void;
}

/** The database's clock, the same for every process: asked now and then, gone on with in between. */
export async function keepDatabaseClock(database: Database, everyMs = 10_000, passed = passing): Promise<KeptClock> {
  let base = 0;
  const ask = async (): Promise<void> => {
    const before = passed();
    const [row] = await database.beforeEstablishment(databaseTime);
    // The answer was given somewhere in between.
    if (row) base = row.at.getTime() - (before + passed()) / 2;
  };
  await ask();
  const timer = setInterval(() => void ask().catch(() => undefined), everyMs).unref();
  return { clock: () => new Date(base + passed()), stop: () => clearInterval(timer) };
}
