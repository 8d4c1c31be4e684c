import { keepDatabaseClock, type Database } from '@diurne/database';
import { clockStartingAt, type Clock } from '@diurne/time';
import type { Environment } from './environment';

/** The one clock of this process; everything else is given an instant, or this. It goes as the database's, whatever this host believes. */
export class ProcessClock {
  private constructor(
    readonly now: Clock,
    /** Of today, whatever day the demonstration lives: authenticators go by it. */
    readonly world: Clock,
    readonly stop: () => void,
  ) {}

  static async open(
    database: Database,
    { demoClockStartsAt }: Pick<Environment, 'demoClockStartsAt'>,
  ): Promise<ProcessClock> {
    const { clock, stop } = await keepDatabaseClock(database);
    return new ProcessClock(clockStartingAt(demoClockStartsAt, clock), clock, stop);
  }
}

/** Of a command, which is over before two clocks could part. */
export const clockOf = ({ demoClockStartsAt }: Pick<Environment, 'demoClockStartsAt'>): Clock =>
  clockStartingAt(demoClockStartsAt, () => new Date());
