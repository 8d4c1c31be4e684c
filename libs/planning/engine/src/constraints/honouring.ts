/** A file of the engine and what it exports, a method after a point: `compiled-day/allowed-starts#allowedStarts`. */
export type SearchPart =
  `${'compiled-day' | 'insertion' | 'neighbourhoods' | 'explain' | 'plan-a-day'}/${string}#${string}`;
export type BoundPart = `${'compiled-day' | 'insertion' | 'pricing' | 'bounds'}/${string}#${string}`;

/**
 * Who sees to it that a plan of ours keeps a constraint, and whose proof reckons with it: `testing/binding-days.ts` has
 * a day for each that shows it.
 */
export interface Honouring {
  /** `caller`: written by who makes a file of the plan. */
  readonly search: readonly [SearchPart, ...SearchPart[]] | 'caller';
  /**
   * `left-out`: not seen by the bound, which only lowers it. `no-cheaper`: breaking it makes no plan cheaper, since it says
   * how the answer is written.
   */
  readonly bound: readonly [BoundPart, ...BoundPart[]] | 'left-out' | 'no-cheaper';
}
