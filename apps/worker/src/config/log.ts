import { LogLines } from '@diurne/messaging';
import { pino, type Logger } from 'pino';
import type { Environment } from './environment';

/** Lines of JSON on the standard output: names of jobs, ids and counts; never a person. */
export const openLog = (environment: Pick<Environment, 'logLevel'>): Logger =>
  pino({ level: environment.logLevel, base: { app: 'worker' } }, new LogLines());
