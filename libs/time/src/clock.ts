/** What time it is. Cores take instants as arguments; only composition roots hold a clock. */
export type Clock = () => Date;

/**
 * A clock that shows `startsAt` now and runs on at the pace of the real one; without `startsAt`, the real one.
 * The distance is measured once: when the real clock is set right afterwards, this one follows.
 */
export function clockStartingAt(startsAt: Date | undefined, realNow: Clock): Clock {
  if (startsAt === undefined) return realNow;
  const aheadMs = startsAt.getTime() - realNow().getTime();
  return () => new Date(realNow().getTime() + aheadMs);
}
