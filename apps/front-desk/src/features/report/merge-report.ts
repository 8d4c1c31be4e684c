import type { ReportContent } from '@diurne/contracts';
import { partsOf, withPart, type PartKey, type PartValue } from './report-parts';

export interface PartConflict {
  readonly mine: PartValue;
  readonly theirs: PartValue;
}
export interface Merged {
  /** Theirs with what only I changed; where both did, mine. */
  readonly content: ReportContent;
  readonly conflicts: ReadonlyMap<PartKey, PartConflict>;
}

/** Two texts that grew from one, part by part: who changed a part alone has it, and where both did both are shown. */
export function mergeReports(base: ReportContent, mine: ReportContent, theirs: ReportContent): Merged {
  const [before, typed] = [partsOf(base), partsOf(mine)];
  const conflicts = new Map<PartKey, PartConflict>();
  let content = theirs;
  for (const [key, their] of partsOf(theirs)) {
    const [old, my] = [before.get(key), typed.get(key)];
    if (my === undefined || my === old || my === their) continue;
    content = withPart(content, key, my);
    if (their !== old && !(old === undefined && (their === '' || their === null)))
      conflicts.set(key, { mine: my, theirs: their });
  }
  return { content, conflicts };
}

/** What may be saved meanwhile: where both changed a part, theirs stands until someone has chosen. */
export function withoutConflicts(content: ReportContent, conflicts: ReadonlyMap<PartKey, PartConflict>): ReportContent {
  return [...conflicts].reduce((kept, [key, { theirs }]) => withPart(kept, key, theirs), content);
}

export const bothTexts = ({ mine, theirs }: PartConflict): PartValue =>
  typeof mine === 'string' && typeof theirs === 'string' ? `${theirs}\n\n${mine}` : mine;
