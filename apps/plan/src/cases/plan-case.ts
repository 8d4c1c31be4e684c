/** One planned or refused visit of the command line's answer. */
export interface AnsweredVisit {
  readonly id: string;
  readonly status: 'planned' | 'unplanned';
  readonly steps?: readonly { readonly id: string; readonly start: number; readonly end: number }[];
  readonly reasons?: readonly {
    readonly relaxations: readonly { readonly change: string; readonly effect: string }[];
  }[];
}

/** One situation: a day given to `plan solve`, and what is asked of its answer. The right answer never changes. */
export interface PlanCase {
  readonly situation: string;
  readonly day: object;
  readonly ask: (visits: readonly AnsweredVisit[]) => unknown;
  readonly right: unknown;
  /** What the product answers as long as it is wrong. Left out once it is right. */
  readonly today?: unknown;
}

/** What would help, in the words of the remedies; spaces that hold a line together are plain ones. */
export const remediesOf = (visits: readonly AnsweredVisit[]): readonly string[] =>
  visits
    .flatMap(({ reasons }) => reasons ?? [])
    .flatMap(({ relaxations }) => relaxations.map(({ change }) => change.replaceAll(/\s/g, ' ')));

/** The remedies that would have one of these two steps wait otherwise, or not at all, for the other. */
export const loosening = (visits: readonly AnsweredVisit[], from: string, to: string): readonly string[] =>
  remediesOf(visits).filter((change) => change.includes(`« ${from} »`) && change.includes(`« ${to} »`));
