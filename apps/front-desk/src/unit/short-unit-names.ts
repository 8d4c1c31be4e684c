interface Named {
  readonly id: string;
  readonly name: string;
}

const link = /^(de la |de l’|de l'|des |du |de |d’|d'|en |– |- |: |· )/iu;
const capitalised = (words: string): string => words.charAt(0).toLocaleUpperCase('fr') + words.slice(1);
const shared = (one: readonly string[], other: readonly string[]): number => {
  const at = one.findIndex((word, i) => word.toLocaleLowerCase('fr') !== other[i]?.toLocaleLowerCase('fr'));
  return at === -1 ? one.length : at;
};

/** What tells units apart, without the words that all begin with: « Médecine », « Soins palliatifs » of two « Hôpital de jour … ». */
export function shortUnitNames(units: readonly Named[]): ReadonlyMap<string, string> {
  const words = units.map(({ name }) => name.trim().split(/\s+/));
  const [first = []] = words;
  const common = units.length < 2 ? 0 : Math.min(...words.slice(1).map((other) => shared(first, other)));
  const short = words.map((own) => capitalised(own.slice(common).join(' ').replace(link, '')));
  const apart = short.every((one) => one !== '') && new Set(short).size === short.length;
  return new Map(units.map(({ id, name }, i) => [id, apart ? (short[i] ?? name) : name]));
}
