import type { DayKey } from '@diurne/planning-domain';
import type { Actor } from '../../actor';
import type { Declarer } from '../lived-visit.value';
import { factUnknown, LivedDayRefusal } from '../refusals';
import type { VisitTrace } from '../visit-trace';

/** Its performer says that what was declared for them is so; from then on it counts. */
export class ConfirmFact {
  constructor(private readonly trace: VisitTrace) {}

  /** @throws LivedDayRefusal `not-found`, `fact-not-yours`, `fact-already-declared` */
  confirm(actor: Actor, by: Declarer, factId: string, at: Date): Promise<DayKey> {
    return this.trace.add(actor, { factId }, at, (visit) => {
      const fact = visit.facts.find(({ id }) => id === factId);
      if (!fact) throw factUnknown();
      if (fact.performerId === null || fact.performerId !== by.resourceId)
        throw new LivedDayRefusal('fact-not-yours', 'Seule la personne qui a fait l’étape peut le confirmer.');
      if (fact.counts) throw new LivedDayRefusal('fact-already-declared', 'Cette étape est déjà confirmée.');
      return { state: visit.state, confirms: factId };
    });
  }
}
