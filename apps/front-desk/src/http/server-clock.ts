let aheadMs = 0;

/** Called with each `now` the server gives: a computer of the ward may be minutes or years off. */
export function tellServerClock(now: string): void {
  aheadMs = Date.parse(now) - Date.now();
}

/** The present instant by the server's clock; by this computer's until the server has spoken. */
export const serverNow = (): Date => new Date(Date.now() + aheadMs);
