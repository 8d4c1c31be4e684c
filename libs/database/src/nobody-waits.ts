import { AsyncLocalStorage } from 'node:async_hooks';

const asking = new AsyncLocalStorage<AbortSignal>();

/** Whoever asked has gone: there is nobody to answer. */
export class NobodyWaits extends Error {
  constructor() {
    super('whoever asked has gone');
  }
}

/** What is done for somebody who may go: every statement, and whatever else asks, stops once `gone` is told. */
export const whileSomebodyWaits = <Result>(gone: AbortSignal, act: () => Promise<Result>): Promise<Result> =>
  asking.run(gone, act);

/** Undefined: what is done is done for its own sake. */
export const whoeverWaits = (): AbortSignal | undefined => asking.getStore();

/** @throws NobodyWaits */
export function requireSomebodyWaits(): void {
  if (asking.getStore()?.aborted) throw new NobodyWaits();
}
