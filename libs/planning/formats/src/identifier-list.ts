import { formIssue } from './form-issue';
import type { FormIssue, Path } from './form-issue';

/** The identifiers that a reference may name. */
export class IdentifierList {
  private readonly known: ReadonlySet<string>;

  /** `inFrench`: what a reference to one of them is expected to be. */
  constructor(
    private readonly ids: readonly string[],
    private readonly inFrench: string,
  ) {
    this.known = new Set(ids);
  }

  missing(path: Path, id: string): readonly FormIssue[] {
    return this.known.has(id) ? [] : [formIssue(path, `l’identifiant d’${this.inFrench}`, JSON.stringify(id))];
  }

  missingAmong(path: Path, ids: readonly string[]): readonly FormIssue[] {
    return [...ids.flatMap((id, index) => this.missing([...path, index], id)), ...repeated(path, ids)];
  }

  duplicates(path: Path, key: string): readonly FormIssue[] {
    return repeated(path, this.ids, key);
  }
}

function repeated(path: Path, ids: readonly string[], key?: string): readonly FormIssue[] {
  const seen = new Set<string>();
  return ids.flatMap((id, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      formIssue(
        [...path, index, ...(key === undefined ? [] : [key])],
        'un identifiant unique dans sa liste',
        `une seconde fois ${JSON.stringify(id)}`,
      ),
    ];
  });
}
