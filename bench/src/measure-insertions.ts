import { measureInsertionRate } from '@diurne/planning-engine/testing';
import type { DayCase } from './shared-days';
import type { Problem } from '@diurne/planning-engine';

/** Insertions per second of this process on its one core, taking out and entering included, on days at normal load. */
export function insertionRates(make: (day: DayCase) => Problem, seconds: number): { visits: number; perSecond: number }[] {
  const cpuMilliseconds = (): number => process.cpuUsage().user / 1000;
  return [40, 150].map((visits) => ({ visits, perSecond: Math.round(measureInsertionRate(make({ visits, seed: 1, load: 1.3, mode: 'std' }), cpuMilliseconds, seconds)) }));
}
