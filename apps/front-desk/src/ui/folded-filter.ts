import type { OptionsFilter } from '@mantine/core';
import { holdsWords } from '@diurne/text';

/** For lists that are searched: accents and case put aside, words in any order. Options that lead on stay. */
export const foldedFilter =
  (alwaysThere?: string): OptionsFilter =>
  ({ options, search }) =>
    options.filter((option) =>
      'items' in option ? true : option.value === alwaysThere || holdsWords(String(option.label), search),
    );
