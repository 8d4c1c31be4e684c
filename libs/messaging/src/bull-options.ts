import { patientAttempts } from './retry-delay';

const DAY = 24 * 3600;

/** Done jobs are kept an hour, so that a message relayed twice is still recognised; failed ones a month, to be looked at. */
export const defaultJobOptions = {
  attempts: patientAttempts,
  backoff: { type: 'growing' },
  removeOnComplete: { age: 3600, count: 5000 },
  removeOnFail: { age: 30 * DAY },
};
/** A job of a killed worker is given to another one; ten kills do not lose it. */
export const stalledOptions = { lockDuration: 30_000, stalledInterval: 15_000, maxStalledCount: 10 };
