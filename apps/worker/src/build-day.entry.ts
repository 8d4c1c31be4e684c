import { performance } from 'node:perf_hooks';
import { parentPort, workerData } from 'node:worker_threads';
import type { SearchMessage, SearchTask } from './planning/search-messages';
import { searchUntil } from './planning/search-until';

/** The thread of one search: it answers nothing while it thinks, and looks at the stop flag between two rounds. */
const { order, stop } = workerData as SearchTask;
const say = (message: SearchMessage): void => {
  parentPort?.postMessage(message);
};
try {
  const outcome = searchUntil(order, {
    now: () => performance.now(),
    shouldStop: () => Atomics.load(stop, 0) === 1,
    onProgress: (progress) => {
      say({ kind: 'progress', progress });
    },
  });
  say({ kind: 'done', outcome });
} catch (error) {
  say({ kind: 'broken', why: error instanceof Error ? error.name : 'unknown' });
}
