import { LogLines } from '@diurne/messaging';
import { pino, type Logger } from 'pino';
import type { Environment } from './environment';

/** Lines of JSON on the standard output. What is written there never names a person: routes, ids and counts only. */
export const openLog = (environment: Environment): Logger =>
  pino({ level: environment.logLevel, base: { app: 'api' } }, new LogLines());
