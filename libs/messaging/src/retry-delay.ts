const SECOND = 1000;
const first = 5 * SECOND;
const longest = 3600 * SECOND;

/** About a day of patience with a mail server that is down. */
export const patientAttempts = 32;

/**
 * Milliseconds to wait before the next attempt: doubles from 5 s up to an hour, spread by a quarter each way so that
 * a thousand messages do not knock at a recovering server in one second. `spread` is in [0, 1).
 */
export function retryDelay(attemptsMade: number, spread: number): number {
  const growing = Math.min(longest, first * 2 ** Math.max(0, attemptsMade - 1));
  return Math.round(growing * (0.75 + spread / 2));
}
