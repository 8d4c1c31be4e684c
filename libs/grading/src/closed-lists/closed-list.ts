import { plainText } from './plain-words';

export interface ListEntry {
  /** For the screen, French. */
  readonly words: string;
  /** Other known spellings; gender, number, case and accents need not be repeated. */
  readonly also?: readonly string[];
}
export interface ClosedList<Code extends string> {
  readonly codes: readonly Code[];
  /** Folds a code or any known spelling of it to the code; undefined when it is unknown. */
  codeOf(typed: string | undefined): Code | undefined;
  /** Of a code that a longer name begins with, as trades do: « infirmier d’éducation thérapeutique ». */
  beginningOf(typed: string | undefined): Code | undefined;
  wordsOf(code: Code): string;
}

/** @throws RangeError when one spelling would stand for two codes */
export function closedList<Code extends string>(entries: Readonly<Record<Code, ListEntry>>): ClosedList<Code> {
  const codes = Object.keys(entries) as Code[];
  const known = new Map<string, Code>();
  for (const code of codes)
    for (const spelling of [code, entries[code].words, ...(entries[code].also ?? [])]) {
      const key = plainText(spelling) ?? '';
      if ((known.get(key) ?? code) !== code) throw new RangeError(`${spelling} is both ${known.get(key)} and ${code}`);
      known.set(key, code);
    }
  const codeOf = (typed: string | undefined): Code | undefined => known.get(plainText(typed) ?? '');
  return {
    codes,
    codeOf,
    beginningOf: (typed) => {
      const words = (plainText(typed) ?? '').split(' ');
      const beginnings = words.map((_, index) => words.slice(0, words.length - index).join(' '));
      return beginnings.map((beginning) => known.get(beginning)).find((code) => code !== undefined);
    },
    wordsOf: (code) => entries[code].words,
  };
}
