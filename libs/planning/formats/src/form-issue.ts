/** One place where a file breaks its form: what was expected there and what was found, in French. */
export interface FormIssue {
  /** `visits[3].steps[0].uses[0].anyOf[1]`; empty for the file as a whole. */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
  /** The three as one sentence. */
  readonly message: string;
}

export type Path = readonly PropertyKey[];

const longest = 60;

export function formIssue(path: Path, expected: string, found: string): FormIssue {
  const where = pathText(path);
  return {
    path: where,
    expected,
    found,
    message: `${where === '' ? 'fichier' : where}\u00a0: attendu ${expected}, trouvé ${found}`,
  };
}

export function pathText(path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    const name = String(key);
    if (!/^[A-Za-z_]\w*$/.test(name)) return `${text}[${JSON.stringify(name)}]`;
    return text === '' ? name : `${text}.${name}`;
  }, '');
}

/** The value as the file writes it, cut short. */
export function foundText(value: unknown): string {
  if (value === undefined) return 'rien';
  if (Array.isArray(value)) return value.length === 0 ? 'une liste vide' : `une liste de ${value.length}`;
  // JSON has no word for what its numbers may grow to.
  if (typeof value === 'number' && !Number.isFinite(value)) return 'un nombre hors de toute mesure';
  const text = JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    return (value as Record<PropertyKey, unknown>)[key];
  }, root);
}
