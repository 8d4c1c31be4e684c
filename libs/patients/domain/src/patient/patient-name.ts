export interface WrittenName {
  readonly birthName: string;
  readonly usedName: string | null;
  /** Of birth, in the order of the civil register, separated by commas: a blank may be within one first name (Marie Claire). */
  readonly firstNames: string;
}

const capitals = (name: string): string => name.toLocaleUpperCase('fr');
const separate = (firstNames: string): string[] =>
  firstNames
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter(Boolean);

/**
 * The one name of a person, on screens, in lists, mails and at the head of documents: the used name, else the birth name, in capitals with
 * its accents, then the first birth first name: `DUPRÉ-MARTIN Zoé`. Nobody is called by all their first names; where nothing says which blank
 * parts two of them, none is taken to.
 */
export function patientName({ birthName, usedName, firstNames }: WrittenName): string {
  const [first = ''] = separate(firstNames);
  return `${capitals(usedName ?? birthName)} ${first}`.trim();
}

/**
 * The strict traits of the identity (birth name, every birth first name), which a document that leaves the house states beside the name:
 * `LEFÈVRE Zoé Anne`. Null when the name already says all of it.
 */
export function birthNames(name: WrittenName): string | null {
  const written = [capitals(name.birthName), ...separate(name.firstNames)].join(' ');
  return written === patientName(name) ? null : written;
}
