import { judgeFact } from '@diurne/planning-domain';
import type { LivedVisit } from './lived-visit.value';
import { LivedDayRefusal } from './refusals';
import { codesOf, minuteOf, visitOfFacts } from './visit-of-facts';

/** What a fact needs beside itself to be taken. */
export interface HowSure {
  /** Its doubtful hour was shown and is so. */
  readonly confirmed?: boolean | undefined;
  /** Given before what must come first: why. It is kept, and stands out. */
  readonly outsideGates?: string | undefined;
}
interface Placed {
  readonly kind: 'arrival' | 'stepDone' | 'departure';
  readonly stepId?: string;
  readonly occurredAt: Date;
  readonly typed: boolean;
  readonly leaving?: boolean;
  readonly dying?: boolean;
  readonly given?: readonly { readonly name: string; readonly at: Date }[];
}

/**
 * A fact beside the other facts of its visit.
 * @returns what was missing when it was done all the same
 * @throws LivedDayRefusal `fact-contradicted`, `care-not-cleared` with what is missing, `fact-doubtful` until it is confirmed
 */
export function judged(visit: LivedVisit, fact: Placed, { confirmed, outsideGates }: HowSure): readonly string[] {
  const step = fact.stepId === undefined ? null : (codesOf(visit).get(fact.stepId) ?? null);
  const { contradictions, missing, doubts } = judgeFact(visitOfFacts(visit), {
    ...fact,
    step,
    minute: minuteOf(visit, fact.occurredAt),
    given: (fact.given ?? []).map(({ name, at }) => ({ name, minute: minuteOf(visit, at) })),
  });
  if (contradictions.length > 0)
    throw new LivedDayRefusal(
      'fact-contradicted',
      `${contradictions.join(' ')} Corrigez d’abord l’une des deux heures.`,
    );
  if (missing.length > 0 && !outsideGates) throw notCleared(missing);
  if (doubts.length > 0 && confirmed !== true)
    throw new LivedDayRefusal('fact-doubtful', `${doubts.join(' ')} Vérifiez, puis confirmez si c’est juste.`);
  return missing;
}

const notCleared = (missing: readonly string[]): LivedDayRefusal =>
  new LivedDayRefusal(
    'care-not-cleared',
    `Il manque d’abord\u00a0: ${missing.map((label) => `«\u00a0${label}\u00a0»`).join(', ')}. Ne commencez pas\u00a0; si c’est fait, demandez à qui l’a fait de le déclarer ou de le confirmer.`,
  );
