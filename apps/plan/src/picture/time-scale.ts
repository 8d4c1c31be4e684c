import type { Interval, Problem, VisitOutcome } from '@diurne/planning-engine';

const width = 1320;
const steps = [10, 15, 30, 60, 120, 240, 480, 1440, 2880, 7200];
const mostTicks = 26;

export interface TimeScale extends Interval {
  readonly width: number;
  /** Minutes between two labelled hours. */
  readonly tick: number;
  x(minute: number): number;
}

/** From the opening, or what is planned beyond it, to the closing: whole ticks on both sides. */
export function timeScale(problem: Problem, outcomes: readonly VisitOutcome[]): TimeScale {
  const planned = outcomes.flatMap((outcome) => (outcome.status === 'planned' ? [outcome] : []));
  const times = [
    problem.opening.from,
    problem.opening.to,
    ...planned.flatMap(({ arrival, departure, steps: list }) => [
      arrival,
      departure,
      ...list.flatMap(({ start, end }) => [start, end]),
    ]),
  ];
  const least = Math.min(...times);
  const most = Math.max(...times);
  const tick = steps.find((step) => (most - least) / step <= mostTicks) ?? Math.ceil((most - least) / mostTicks);
  const from = Math.floor(least / tick) * tick;
  const to = Math.ceil(most / tick) * tick;
  return {
    from,
    to,
    width,
    tick,
    x: (minute) => ((Math.min(Math.max(minute, from), to) - from) / (to - from)) * width,
  };
}

/** The parts of the scale that none of the intervals covers. */
export function gapsBetween(intervals: readonly Interval[], { from, to }: Interval): readonly Interval[] {
  const gaps: Interval[] = [];
  let reached = from;
  for (const interval of [...intervals].sort((a, b) => a.from - b.from)) {
    if (interval.from > reached) gaps.push({ from: reached, to: Math.min(interval.from, to) });
    reached = Math.max(reached, interval.to);
    if (reached >= to) return gaps;
  }
  return reached < to ? [...gaps, { from: reached, to }] : gaps;
}
