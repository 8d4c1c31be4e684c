import { Worker } from 'node:worker_threads';
import { DaySearch, SearchBroken, type BuildProgress, type SearchOrder } from '@diurne/planning-application';
import type { DayOutcome } from '@diurne/planning-engine';
import type { SearchMessage, SearchTask } from './search-messages';

const memoryMb = 512;
/** Beyond its own time a search may only write its plan down. */
const graceMs = 30_000;

/** A thread for each search, so that the worker's other jobs go on. */
export class ThreadedSearch extends DaySearch {
  /** `entry`: the bundle of `build-day.entry.ts`. */
  constructor(private readonly entry: URL) {
    super();
  }

  override run(order: SearchOrder, report: (progress: BuildProgress) => Promise<boolean>): Promise<DayOutcome> {
    const stop = new Int32Array(new SharedArrayBuffer(4));
    const task: SearchTask = { order, stop };
    const thread = new Worker(this.entry, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
    return new Promise<DayOutcome>((resolve, reject) => {
      const tooLong = setTimeout(
        () => {
          reject(new SearchBroken('the search does not end'));
        },
        order.seconds * 1000 + graceMs,
      );
      let reporting: Promise<void> = Promise.resolve();
      const tell = async (progress: BuildProgress): Promise<void> => {
        if (await report(progress)) Atomics.store(stop, 0, 1);
      };
      thread.on('message', (message: SearchMessage) => {
        if (message.kind === 'progress') {
          reporting = reporting.then(() => tell(message.progress));
          reporting.catch(reject);
        } else if (message.kind === 'done')
          reporting.then(() => {
            resolve(message.outcome);
          }, reject);
        else reject(new SearchBroken(message.why));
      });
      thread.on('error', (error) => {
        reject(new SearchBroken(error.name, { cause: error }));
      });
      thread.on('exit', () => {
        clearTimeout(tooLong);
        reporting.then(() => {
          reject(new SearchBroken('the search ended without a plan'));
        }, reject);
      });
    }).finally(() => thread.terminate());
  }
}
