import type { BuildProgress, SearchOrder } from '@diurne/planning-application';
import type { DayOutcome } from '@diurne/planning-engine';

/** `stop[0]` becomes 1 when the search should end: the thread is too busy to read messages. */
export interface SearchTask {
  readonly order: SearchOrder;
  readonly stop: Int32Array;
}
export type SearchMessage =
  | { readonly kind: 'progress'; readonly progress: BuildProgress }
  | { readonly kind: 'done'; readonly outcome: DayOutcome }
  | { readonly kind: 'broken'; readonly why: string };
