import { parentPort, workerData } from 'node:worker_threads';
import { runSearch } from './search-run';
import type { ThreadOrder } from './search-threads';

/** One seed in a thread of its own; the last message is the answer. */
const { problem, order, stop } = workerData as ThreadOrder;
const flag = new Int32Array(stop);

void runSearch(problem, order, {
  now: () => performance.now(),
  interrupted: () => Atomics.load(flag, 0) === 1,
  progress: (progress) => parentPort?.postMessage({ progress }),
  breathe: async () => undefined,
}).then((answer) => parentPort?.postMessage({ answer }));
