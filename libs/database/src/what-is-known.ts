import { AsyncLocalStorage } from 'node:async_hooks';
import { ServiceUnavailable } from './service-unavailable';

const watched = new AsyncLocalStorage<{ recorded: boolean }>();

/** A transaction that wrote something was committed. */
export function noteRecorded(): void {
  const about = watched.getStore();
  if (about) about.recorded = true;
}

/**
 * An act of several transactions that is cut off after the first was committed: "nothing was recorded" would be untrue.
 * @throws ServiceUnavailable that says what is known
 */
export async function sayWhatIsKnown<Result>(act: () => Promise<Result>): Promise<Result> {
  const about = { recorded: false };
  try {
    return await watched.run(about, act);
  } catch (error) {
    throw about.recorded && error instanceof ServiceUnavailable
      ? new ServiceUnavailable('unknown', { cause: error })
      : error;
  }
}
