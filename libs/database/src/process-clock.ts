import { clockStartingAt, type Clock } from '@diurne/time';
import type { Database } from './database';
import { keepDatabaseClock } from './database-clock';

/** The one clock of a process; everything else is given an instant, or this. It goes as the database's, whatever its host believes. */
export class ProcessClock {
  private constructor(
    readonly now: Clock,
    /** Of today, whatever day the demonstration lives: authenticators go by it. */
    readonly world: Clock,
    readonly stop: () => void,
  ) {}

  static async open(
    database: Database,
    { demoClockStartsAt }: { readonly demoClockStartsAt: Date | undefined },
  ): Promise<ProcessClock> {
    const { clock, stop } = await keepDatabaseClock(database);
    return new ProcessClock(clockStartingAt(demoClockStartsAt, clock), clock, stop);
  }
}
