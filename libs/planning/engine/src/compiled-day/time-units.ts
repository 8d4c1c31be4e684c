import type { Minutes, Problem } from '../model/problem';

/**
 * The day cut into slots: the coarsest unit on which every edge that capacity may fall at lies (grid, windows, busy
 * intervals, pins, breaks). Ends of steps may be rounded up to it without losing a plan, since nothing can happen
 * between two edges.
 */
export interface TimeUnits {
  readonly unit: Minutes;
  readonly origin: Minutes;
  readonly slots: number;
  readonly words: number;
  /** Slots per grid step. */
  readonly gridSlots: number;
}

const gcd = (a: number, b: number): number => (b === 0 ? Math.abs(a) : gcd(b, a % b));

export function timeUnits(problem: Problem): TimeUnits {
  const edges: number[] = [problem.grid];
  const stops: number[] = [problem.opening.to];
  const starts: number[] = [problem.opening.from];
  let turnover = 0;
  for (const r of problem.resources) {
    for (const w of r.windows) edges.push(w.from, w.to);
    for (const b of r.busy) edges.push(b.from, b.to);
    if (r.break) {
      edges.push(r.break.from, r.break.to, r.break.minutes);
      starts.push(r.break.from);
      stops.push(r.break.to);
    }
    turnover = Math.max(turnover, r.turnover);
  }
  const told = problem.objective.changeVisit + problem.objective.changeMinutes > 0;
  for (const v of problem.visits) {
    edges.push(v.arrivalLead);
    turnover = Math.max(turnover, v.turnover);
    if (told && v.incumbent) edges.push(v.incumbent.arrival);
    if (v.pinned?.arrival !== undefined) {
      edges.push(v.pinned.arrival);
      starts.push(v.pinned.arrival);
    }
    if (v.pinned?.departure !== undefined) {
      edges.push(v.pinned.departure);
      stops.push(v.pinned.departure);
    }
    for (const s of v.steps) {
      turnover = Math.max(turnover, s.turnover);
      if (!s.pinned) continue;
      edges.push(s.pinned.start);
      starts.push(s.pinned.start - v.arrivalLead);
      stops.push(s.pinned.start + s.duration + v.departureLag);
    }
  }
  const unit = edges.reduce(gcd);
  const origin = Math.floor(Math.min(...starts) / problem.grid) * problem.grid;
  const slots = Math.ceil((Math.max(...stops) + turnover - origin) / unit) + 1;
  return { unit, origin, slots, words: Math.ceil(slots / 32), gridSlots: problem.grid / unit };
}

/** The slot that holds the minute, clamped to the day. */
export function slotFloor(units: TimeUnits, minute: Minutes): number {
  return Math.max(0, Math.min(units.slots, Math.floor((minute - units.origin) / units.unit)));
}

/** The first slot that begins at or after the minute, clamped to the day. */
export function slotCeil(units: TimeUnits, minute: Minutes): number {
  return Math.max(0, Math.min(units.slots, Math.ceil((minute - units.origin) / units.unit)));
}

export function minuteOf(units: TimeUnits, slot: number): Minutes {
  return units.origin + slot * units.unit;
}
