import type { CarryOutcome } from '../carriers/carrier';

/** One attempt, given up when its time is over: its outcome is unknown then, whatever the carrier says later. */
export async function carryInTime(
  carry: (signal: AbortSignal) => Promise<CarryOutcome>,
  deadlineMs: number,
): Promise<CarryOutcome> {
  const attempt = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<CarryOutcome>((resolve) => {
    timer = setTimeout(() => {
      resolve({ kind: 'unknown', reason: 'Aucune réponse à temps : le message est peut-être parti.' });
      attempt.abort();
    }, deadlineMs).unref();
  });
  try {
    return await Promise.race([carry(attempt.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}
