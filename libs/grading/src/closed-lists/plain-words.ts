const small = new Set(['a', 'au', 'aux', 'd', 'de', 'des', 'du', 'en', 'et', 'l', 'la', 'le', 'les', 'ou']);
/** Endings that inclusive writing hangs on: infirmier·ère, assistant(e), masseur-euse. */
const hungOn = new Set([
  'e',
  'es',
  's',
  'ne',
  'nne',
  'nnes',
  'ere',
  'eres',
  'iere',
  'ieres',
  'euse',
  'euses',
  'rice',
  'trice',
  'se',
  'le',
  've',
]);
/** Longest first. Both sides of a comparison are reduced, so that a stem need not be a word. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/iennes?$|iens$/, 'ien'],
  [/ieres?$|iers$/, 'ier'],
  [/trices?$|teurs$/, 'teur'],
  [/euses?$|eurs$/, 'eur'],
  [/elles?$|els$/, 'el'],
  [/ales?$|aux$|als$/, 'al'],
  [/ives?$|ifs$/, 'if'],
  [/antes?$|ants$/, 'ant'],
  [/logues?$|logistes?$|logies?$/, 'logie'],
  [/iatres?$|iatries?$/, 'iatrie'],
  [/[sx]$/, ''],
];

const reduced = (word: string): string => {
  const found = word.length > 3 ? endings.find(([ending]) => ending.test(word)) : undefined;
  return found ? word.replace(found[0], found[1]) : word;
};

/** The words that carry meaning, without case, accents, signs, gender and number, each once, in their order. */
export function plainWords(typed: string): readonly string[] {
  const words = typed
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .split(/[^a-z0-9]+/)
    .filter((word, index) => word !== '' && !small.has(word) && !(index > 0 && hungOn.has(word)));
  return [...new Set(words.map(reduced))];
}

/** Whether two spellings say one thing: « infirmière », « Infirmiers ». */
export const sameWords = (one: string, other: string): boolean => plainText(one) === plainText(other);

/** What two spellings of one thing share; undefined when nothing was said. */
export function plainText(typed: string | undefined): string | undefined {
  const words = typed === undefined ? [] : plainWords(typed);
  return words.length === 0 ? undefined : words.join(' ');
}
