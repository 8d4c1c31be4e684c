import type { CarryOutcome } from '../carriers/carrier';

const unanswered: CarryOutcome = {
  kind: 'unknown',
  reason: 'Aucune réponse à temps : le message est peut-être parti.',
};
/** A carrier that is told to stop knows at once how far it came. */
const lastWordMs = 1000;

/**
 * One attempt, whole: given up when its time is over, however lively the other side is. The carrier then says whether anything can have left;
 * without its word nobody knows.
 */
export async function carryInTime(
  carry: (signal: AbortSignal) => Promise<CarryOutcome>,
  deadlineMs: number,
): Promise<CarryOutcome> {
  const attempt = new AbortController();
  const timers: NodeJS.Timeout[] = [];
  const late = new Promise<CarryOutcome>((resolve) => {
    const giveUp = (): void => {
      attempt.abort();
      timers.push(setTimeout(() => resolve(unanswered), lastWordMs).unref());
    };
    timers.push(setTimeout(giveUp, deadlineMs).unref());
  });
  try {
    const outcome = await Promise.race([carry(attempt.signal), late]);
    return attempt.signal.aborted && outcome.kind === 'unknown' ? unanswered : outcome;
  } finally {
    for (const timer of timers) clearTimeout(timer);
  }
}
