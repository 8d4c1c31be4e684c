import { measureInsertionRate } from '@diurne/planning-engine/testing';
import type { DayCase } from './shared-days';
import type { Problem } from '@diurne/planning-engine';

/** Insertions per second of this process on its one core on days at normal load: taking out and entering included, and without. */
export function insertionRates(
  make: (day: DayCase) => Problem,
  seconds: number,
): { visits: number; whole: number; alone: number }[] {
  const cpuMilliseconds = (): number => process.cpuUsage().user / 1000;
  const rate = (visits: number, entering: boolean): number =>
    Math.round(
      measureInsertionRate(make({ visits, seed: 1, load: 1.3, mode: 'std' }), cpuMilliseconds, seconds, entering),
    );
  return [40, 150].map((visits) => ({ visits, whole: rate(visits, true), alone: rate(visits, false) }));
}
