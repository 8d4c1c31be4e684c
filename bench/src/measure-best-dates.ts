import { OpenDates, proposeInsertions, type Problem } from '@diurne/planning-engine';
import { plannedDay } from './planned-day';
import type { DayCase } from './shared-days';
import { percentile, timed } from './statistics';

/** Share of a day's visits that stand when another asks for a date. */
const filled = 0.85;
/** Questions about other visits first: dates are kept ready and asked all day long. */
const warmUp = 40;

export interface DatesMeasure {
  readonly p50: number;
  readonly p95: number;
  readonly equal: number;
  readonly cases: number;
  readonly preparing: number;
  readonly resources: number;
  readonly filled: number;
}

/** Best 5 of 60 days kept ready; milliseconds, and on how many cases the answer is that of looking at every day. */
export function measureBestDates(make: (day: DayCase) => Problem, cases: number): DatesMeasure {
  const days = Array.from({ length: 60 }, (_, k) => {
    const problem = make({ visits: 70, seed: k + 1, load: 1.3, mode: 'std' }),
      planned = plannedDay(problem, 40);
    return { problem, existing: planned.slice(0, Math.round(planned.length * filled)) };
  });
  const wanted = make({ visits: 70, seed: 777, load: 1.3, mode: 'std' }).visits,
    others = make({ visits: 70, seed: 778, load: 1.3, mode: 'std' }).visits;
  const { value: index, milliseconds: preparing } = timed(() => new OpenDates(days)),
    times: number[] = [];
  for (const visit of others.slice(0, warmUp)) index.best({ ...visit, id: 'other' }, { count: 5 });
  let equal = 0;
  for (let k = 0; k < cases; k++) {
    const visit = { ...wanted[k % wanted.length]!, id: 'wanted' };
    const { value, milliseconds } = timed(() => index.best(visit, { count: 5 }));
    times.push(milliseconds);
    const exhaustive = days
      .flatMap(({ problem, existing }, day) => {
        const [best] = proposeInsertions({ ...problem, visits: [...problem.visits, visit] }, existing, visit.id, {
          count: 1,
        });
        return best === undefined ? [] : [{ day, cost: best.cost }];
      })
      .sort((a, b) => a.cost - b.cost || a.day - b.day)
      .slice(0, 5);
    if (JSON.stringify(value.map(({ day, cost }) => ({ day, cost }))) === JSON.stringify(exhaustive)) equal++;
  }
  return {
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    equal,
    cases,
    preparing,
    resources: days[0]!.problem.resources.length,
    filled,
  };
}
