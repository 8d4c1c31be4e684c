import { clockStartingAt, type Clock } from '@diurne/time';
import type { Environment } from './environment';

/** The one clock of this process; everything else is given an instant, or this. */
export const clockOf = ({ demoClockStartsAt }: Pick<Environment, 'demoClockStartsAt'>): Clock =>
  clockStartingAt(demoClockStartsAt, () => new Date());
