/** After `after` failures in a row nothing is tried for `restMs`; then one message is let through. */
export interface Breaker {
  readonly after: number;
  readonly restMs: number;
}
export interface Strain {
  readonly failures: number;
  readonly restsUntil: Date | null;
}

export const isResting = ({ restsUntil }: Strain, now: Date): boolean =>
  restsUntil !== null && now.getTime() < restsUntil.getTime();

/** Who tries a carrier that has rested is alone: the others wait for the outcome, or for another rest if it never comes. */
export const strainOfTrying = ({ failures, restsUntil }: Strain, { restMs }: Breaker, now: Date): Strain => ({
  failures,
  restsUntil: restsUntil === null ? null : restFrom(now, restMs),
});

export function strainAfter(answered: boolean, { failures, restsUntil }: Strain, breaker: Breaker, now: Date): Strain {
  if (answered) return { failures: 0, restsUntil: null };
  const inRow = failures + 1;
  return { failures: inRow, restsUntil: inRow >= breaker.after ? restFrom(now, breaker.restMs) : restsUntil };
}

const restFrom = (now: Date, restMs: number): Date => new Date(now.getTime() + restMs);
