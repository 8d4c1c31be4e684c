import { clockStartingAt, type Clock } from '@diurne/time';
import type { Environment } from './environment';

/** Of a command, which is over before two clocks could part. */
export const clockOf = ({ demoClockStartsAt }: Pick<Environment, 'demoClockStartsAt'>): Clock =>
  clockStartingAt(demoClockStartsAt, () => new Date());
