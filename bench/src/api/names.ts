/** The same sequence for the same seed, so that two runs ask the same. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
}

const heads = (
  'Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel Lefèvre Leroy Roux David Bertrand ' +
  'Morel Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau Vincent Muller Lefebvre Faure André Mercier Blanc Guérin ' +
  'Boyer Garnier Chevalier François Legrand Gauthier Garcia Perrin Robin Clément Morin Nicolas Henry Roussel Mathieu'
).split(' ');
const firsts = (
  'Marie Jean Pierre Michel Anne Françoise Jacques Nathalie Philippe Catherine Isabelle Alain Monique Sylvie Christine ' +
  'Bernard Daniel Martine Nicole Éric Christophe Patrick Jeanne Valérie Thierry Dominique Hélène Zoé Chloé Loïc André ' +
  'Jean-Pierre Marie-Claude Anne-Marie Jean-Luc'
).split(' ');
const onsets = 'b bl br c ch cl cr d dr f fl fr g gl gr gu j k l m n p pl pr qu r s st t tr v vr z'.split(' ');
const hearts = 'a ai an au e é eau en eu i ie in o oi on ou u y'.split(' ');
const ends = 'c d gne l lle m n nd net nt r rd rt sse t tte x'.split(' ').concat('');

/** At least `count` distinct names, the first ones as in life, the others put together from syllables. */
function distinct(given: readonly string[], count: number, seed: number, syllables: number): readonly string[] {
  const next = chance(seed);
  const one = (of: readonly string[]): string => of[Math.floor(next() * of.length)] ?? '';
  const names = new Set(given);
  while (names.size < count) {
    const middle = Array.from({ length: syllables + Math.floor(next() * 2) }, () => one(onsets) + one(hearts)).join('');
    const name = middle + one(ends);
    const whole = name.charAt(0).toUpperCase() + name.slice(1);
    names.add(next() < 0.06 ? `${whole}-${one(given)}` : whole);
  }
  return [...names];
}

export const familyNames = (): readonly string[] => distinct(heads, 25_000, 11, 2);
export const firstNames = (): readonly string[] => distinct(firsts, 2_500, 12, 1);
/** Zipf with exponent one: the name of rank k is borne by one in k of those who bear the first. */
export const zipf = (count: number, drawn: number): number => Math.min(count - 1, Math.floor((count + 1) ** drawn) - 1);
