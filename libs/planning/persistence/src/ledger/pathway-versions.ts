import type { RowOf, Transaction } from '@diurne/database';
import type { PathwayDefinition } from '@diurne/planning-domain';
import { pathwayVersionsById } from './visits.statements';

export interface PathwayVersion extends Omit<RowOf<typeof pathwayVersionsById>, 'definition'> {
  readonly definition: PathwayDefinition;
}

const nothing: PathwayDefinition = {
  steps: [],
  relations: [],
  first: [],
  last: [],
  sameResource: [],
  dayPlace: null,
  maxPresence: 719,
  arrivalLead: 0,
  departureLag: 0,
  preparation: [],
  reportSentences: {},
};
const mostKept = 500;

/** Versions of pathways never change once published: each is read once. */
export class PathwayVersions {
  private readonly known = new Map<string, PathwayVersion>();

  async read(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, PathwayVersion>> {
    const wanted = [...new Set(ids)];
    const missing = wanted.filter((id) => !this.known.has(id));
    if (missing.length > 0) {
      const rows = await tx.run(pathwayVersionsById, [missing]);
      if (this.known.size > mostKept) this.known.clear();
      for (const row of rows) this.known.set(row.id, { ...row, definition: { ...nothing, ...row.definition } });
    }
    return this.known;
  }
}
