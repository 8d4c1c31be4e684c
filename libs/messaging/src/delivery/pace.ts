/** A carrier takes `perMinute` messages a minute, `atOnce` of them together after a pause. */
export interface Pace {
  readonly perMinute: number;
  readonly atOnce: number;
}
export interface Slot {
  /** When the message may leave. */
  readonly at: Date;
  readonly freeAt: Date;
}

const MINUTE = 60_000;

/** Gives away the next slot. `freeAt`: when the carrier is done with the slots given away so far, at its even pace. */
export function nextSlot({ perMinute, atOnce }: Pace, freeAt: Date | null, now: Date): Slot {
  const step = Math.ceil(MINUTE / perMinute);
  const from = Math.max(freeAt?.getTime() ?? 0, now.getTime());
  return { at: new Date(Math.max(now.getTime(), from - (atOnce - 1) * step)), freeAt: new Date(from + step) };
}
