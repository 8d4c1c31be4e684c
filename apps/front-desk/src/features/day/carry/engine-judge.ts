import type { DayJudge } from './day-judge';

/** Null until the day can be judged. */
export function engineJudge(_problem: Record<string, unknown>, _visits: readonly Record<string, unknown>[]): DayJudge | null {
  return null;
}
