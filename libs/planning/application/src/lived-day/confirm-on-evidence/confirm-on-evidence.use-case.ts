import type { DayKey } from '@diurne/planning-domain';
import type { Actor } from '../../actor';
import { factUnknown, LivedDayRefusal } from '../refusals';
import type { VisitTrace } from '../visit-trace';

/** Who did the step has no account and can confirm nothing: the coordination does so on what it has seen, and says what that was. */
export class ConfirmOnEvidence {
  constructor(private readonly trace: VisitTrace) {}

  /** @throws LivedDayRefusal `not-found`, `fact-already-declared`, `fact-not-yours` where the performer can confirm, `input-invalid` without evidence */
  confirm(actor: Actor, factId: string, evidence: string, at: Date): Promise<DayKey> {
    return this.trace.add(actor, { factId }, at, (visit) => {
      const fact = visit.facts.find(({ id }) => id === factId);
      if (!fact) throw factUnknown();
      if (fact.counts) throw new LivedDayRefusal('fact-already-declared', 'Cette étape est déjà confirmée.');
      if (fact.performerConfirms)
        throw new LivedDayRefusal(
          'fact-not-yours',
          'La personne qui a fait l’étape a un compte\u00a0: elle seule la confirme, dans sa liste «\u00a0À confirmer\u00a0».',
        );
      if (evidence.trim() === '')
        throw new LivedDayRefusal('input-invalid', 'Dites sur quelle pièce vous confirmez.', [
          { path: 'evidence', message: 'pièce attendue' },
        ]);
      return { state: visit.state, confirms: factId, evidence: evidence.trim() };
    });
  }
}
