import type { DayAnswer, DayQuestion } from '@diurne/planning-application';

export interface AskedThread {
  readonly question: DayQuestion;
}
/** `why`: the kind of error, never its words: they may name somebody. */
export type ThreadAnswer =
  | { readonly kind: 'answered'; readonly answer: DayAnswer<DayQuestion> }
  | { readonly kind: 'broken'; readonly why: string };
