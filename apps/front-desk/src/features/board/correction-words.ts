import type { ToldView } from '@diurne/contracts';

export type Told = ToldView;
const keys = [
  'atMinute',
  'performer',
  'exitMode',
  'entryMode',
  'identityDocument',
  'why',
  'because',
  'products',
] as const satisfies readonly (keyof Told)[];
export interface ChangeTold {
  readonly key: (typeof keys)[number];
  readonly was: string;
  readonly is: string;
}

/** What was told otherwise, the old value beside the new one. */
export const correctionWords = (
  was: Told,
  is: Told,
  wordOf: (key: keyof Told, told: Told) => string,
): readonly ChangeTold[] =>
  keys
    .filter((key) => JSON.stringify(was[key]) !== JSON.stringify(is[key]))
    .map((key) => ({ key, was: wordOf(key, was), is: wordOf(key, is) }));
