/**
 * `de MARTIN Zoé`, `d’ESCALARESTAN Jean`, `du Dr ORVALLE`: the preposition before somebody's name. An h stays whole, as names in H are mostly read; a y is
 * elided before a consonant (`d’Yvette`), not before a vowel (`de Yann`).
 */
export function ofName(name: string): string {
  if (/^(?:Dr|Pr)\b/u.test(name)) return `du ${name}`;
  const bare = name.normalize('NFD').replaceAll(/\p{M}/gu, '');
  return /^(?:[aeiouœæ]|y[^aeiouy])/iu.test(bare) ? `d’${name}` : `de ${name}`;
}
