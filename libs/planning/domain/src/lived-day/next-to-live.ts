import type { Minutes } from '@diurne/planning-engine';

export interface StepToLive {
  readonly id: string;
  readonly start: Minutes;
  readonly end: Minutes;
  /** Somebody or a machine is booked for it; nobody waits for a meal or a rest. */
  readonly awaited: boolean;
  readonly done: boolean;
}

/**
 * What comes after the last fact, a meal or a rest only while its hours last. What was left out before it comes last:
 * it may have been forgotten, and is no reason to announce the morning in the afternoon.
 */
export function nextToLive(steps: readonly StepToLive[], now: Minutes | null): StepToLive | null {
  const inOrder = [...steps].sort((a, b) => a.start - b.start);
  const reached = Math.max(...inOrder.filter(({ done }) => done).map(({ start }) => start), Number.NEGATIVE_INFINITY);
  const open = inOrder.filter(({ done, awaited, end }) => !done && (awaited || now === null || now < end));
  return open.find(({ start }) => start >= reached) ?? open.find(({ awaited }) => awaited) ?? null;
}

/** Late is what somebody waits for: a patient from their hour on, a step once it should be over. */
export function lateBy(next: StepToLive, now: Minutes | null): Minutes {
  return now === null || !next.awaited ? 0 : Math.max(0, now - next.end);
}
