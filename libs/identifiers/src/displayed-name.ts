export interface WrittenName {
  readonly birthName: string;
  readonly usedName: string | null;
  readonly firstNames: string;
}

/** As the ward calls someone: used name, else birth name, in capitals, then the first first name: `DUPONT Marie`. */
export function displayedName({ birthName, usedName, firstNames }: WrittenName): string {
  const [first = ''] = firstNames.split(/[,;]|\s+/).filter(Boolean);
  return `${(usedName ?? birthName).toLocaleUpperCase('fr')} ${first}`.trim();
}
