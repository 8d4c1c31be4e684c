import { Worker } from 'node:worker_threads';
import type { Problem } from '@diurne/planning-engine';
import type { ProgressNews, SearchAnswer, SearchOrder } from './search-run';

export interface ThreadOrder {
  readonly problem: Problem;
  readonly order: SearchOrder;
  readonly stop: SharedArrayBuffer;
}
type ThreadMessage = { readonly progress: ProgressNews } | { readonly answer: SearchAnswer };

/** One thread per seed. `interrupt` asks them all for the best they have. */
export function searchInThreads(
  entry: URL,
  problem: Problem,
  orders: readonly SearchOrder[],
  progress: (thread: number, news: ProgressNews) => void,
): { readonly answers: Promise<readonly SearchAnswer[]>; interrupt(): void } {
  const stop = new SharedArrayBuffer(4);
  const answers = orders.map(
    (order, thread) =>
      new Promise<SearchAnswer>((resolve, reject) => {
        const worker = new Worker(entry, { workerData: { problem, order, stop } satisfies ThreadOrder });
        worker.on('message', (message: ThreadMessage) => {
          if ('answer' in message) resolve(message.answer);
          else progress(thread, message.progress);
        });
        worker.on('error', reject);
        worker.on('exit', (code) => reject(new Error(`search thread ended with code ${code} and no answer`)));
      }),
  );
  return {
    answers: Promise.all(answers),
    interrupt: () => {
      Atomics.store(new Int32Array(stop), 0, 1);
    },
  };
}
