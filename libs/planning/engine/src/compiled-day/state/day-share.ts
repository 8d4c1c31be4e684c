import { minuteOf } from '../time-units';
import type { DayState } from './day-state';

/** What belongs to no visit alone: the makespan and the professionals' peaks, weighted. */
export function dayShare(state: DayState): number {
  const { problem } = state.day,
    { makespan, peak } = problem.objective;
  let cost = 0;
  if (makespan > 0) cost += makespan * (state.latestDeparture(-1) - problem.opening.from);
  if (peak > 0) cost += peak * peaks(state);
  return cost;
}

function peaks(state: DayState): number {
  const { day, programmes } = state,
    { problem } = day;
  const events = new Map<number, [minute: number, change: number][]>();
  for (const visit of day.visits) {
    const p = programmes[visit.index]!;
    if (!p.planned) continue;
    visit.steps.forEach((step, i) => {
      if (!step.pinned && p.starts[i]! < 0) return;
      const start = step.pinned ? step.pinned.start : minuteOf(day.units, p.starts[i]!);
      step.uses.forEach((use, l) => {
        const resource = p.taken[visit.lineOffset[i]! + l]!;
        if (problem.resources[resource]!.kind !== 'professional') return;
        const list = events.get(resource) ?? [];
        list.push([start, use.amount], [start + step.duration, -use.amount]);
        events.set(resource, list);
      });
    });
  }
  let sum = 0;
  for (const list of events.values()) {
    list.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    let now = 0,
      most = 0;
    for (const [, change] of list) most = Math.max(most, (now += change));
    sum += most;
  }
  return sum;
}
