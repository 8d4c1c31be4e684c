import type { Clocks } from './clocks';
import type { TradeApi } from './trade-api';

/** One situation, played over HTTP. The right answer never changes; where a route does, only the call does. */
export interface TradeCase {
  readonly situation: string;
  /** `clocks` gives the same house at other hours than this morning's. */
  readonly play: (api: TradeApi, clocks: Clocks) => Promise<unknown>;
  readonly right: unknown;
  /** What the product answers as long as it is wrong. Left out once it is right. */
  readonly today?: unknown;
}
