/** Words on which no short wording ends. */
const links = new Set(
  'à au aux avec avant après chez d de des du en et l la le les ou par pour sans sous sur un une'.split(' '),
);
const plain = (word: string): string => word.toLocaleLowerCase('fr').replace(/[’'(),;:.–-]+$/u, '');

/**
 * Each text with its shorter wordings, longest first: whole words from its beginning, as long as no other text of the day
 * begins so. Where nothing shorter tells it apart there is the whole alone.
 */
export function shortWordings(texts: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const all = [...new Set(texts)];
  const split = new Map(all.map((text) => [text, text.split(' ')] as const));
  return new Map(
    all.map((text) => {
      const words = split.get(text) ?? [];
      const shorter: string[] = [];
      for (let count = words.length - 1; count > 0; count -= 1) {
        const beginning = words.slice(0, count);
        const also = all.some(
          (other) => other !== text && beginning.every((word, i) => plain(word) === plain(split.get(other)?.[i] ?? '')),
        );
        if (also) break;
        if (!links.has(plain(beginning.at(-1) ?? ''))) shorter.push(beginning.join(' ').replace(/[\s,;:(–-]+$/u, ''));
      }
      return [text, [text, ...shorter]];
    }),
  );
}

/** A family name in capitals, before the first names. */
const familyName = (name: string): string => /^(?:\p{Lu}[\p{Lu}’'-]*\s)+/u.exec(`${name} `)?.[0].trim() ?? name;

/** Patients as written in little room: the whole name, then the family name where nobody else of the day bears it. */
export function shortPatientNames(names: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const all = [...new Set(names)];
  return new Map(
    all.map((name) => {
      const family = familyName(name);
      const shared = all.some((other) => other !== name && familyName(other) === family);
      return [name, shared || family === name || name.endsWith(')') ? [name] : [name, family]];
    }),
  );
}
