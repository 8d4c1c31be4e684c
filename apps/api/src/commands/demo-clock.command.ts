import { nextDemoDay } from './next-demo-day';

/** Says, as JSON, where the demonstration's clock should start and why; `{}` when today can be lived as it is. */
export function sayDemoClock(at: Date): void {
  const next = nextDemoDay(at);
  process.stdout.write(`${JSON.stringify(next ? { startsAt: next.startsAt.toISOString(), words: next.words } : {})}\n`);
}
