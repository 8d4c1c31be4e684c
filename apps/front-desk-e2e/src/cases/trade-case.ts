import type { TradeApi } from './trade-api';

/** One situation, played over HTTP. The right answer never changes; where a route does, only the call does. */
export interface TradeCase {
  readonly situation: string;
  readonly play: (api: TradeApi) => Promise<unknown>;
  readonly right: unknown;
  /** What the product answers as long as it is wrong. Left out once it is right. */
  readonly today?: unknown;
}
