import type { DayKey } from '@diurne/planning-domain';
import type { Actor } from '../../actor';
import type { OutsideGatesPart } from '../lived-visit.value';
import { factUnknown, LivedDayRefusal } from '../refusals';
import type { VisitTrace } from '../visit-trace';

export interface Acknowledgement {
  readonly factId: string;
  readonly part: OutsideGatesPart;
  /** Who a pharmacist's account is on the day; a preparer is no pharmacist. */
  readonly resourceId: string | null;
}
const words = { physician: 'un médecin', pharmacist: 'un pharmacien' } as const;

/** A physician and a pharmacist each say that they know of care that was given before what must come first; until both have, it alerts. */
export class AcknowledgeOutsideGates {
  constructor(private readonly trace: VisitTrace) {}

  /** @throws LivedDayRefusal `not-found`, `fact-not-yours`, `fact-already-declared` */
  async acknowledge(actor: Actor, { factId, part, resourceId }: Acknowledgement, at: Date): Promise<DayKey> {
    const person = resourceId === null ? null : await this.trace.personOf(actor, resourceId);
    if (part === 'pharmacist' && person !== null && person.trade !== 'pharmacien')
      throw new LivedDayRefusal('fact-not-yours', 'Seul un pharmacien en prend connaissance pour la pharmacie.');
    return this.trace.add(actor, { factId }, at, (visit) => {
      const fact = visit.facts.find(({ id }) => id === factId);
      if (!fact?.outsideGates) throw factUnknown();
      const seen = fact.outsideGates.seen.find((one) => one.part === part || one.by === actor.accountId);
      if (seen)
        throw new LivedDayRefusal(
          'fact-already-declared',
          seen.part === part
            ? `C’est déjà noté\u00a0: ${words[part]} en a pris connaissance.`
            : 'Vous en avez déjà pris connaissance\u00a0: l’autre professionnel doit le faire lui-même.',
        );
      return { state: visit.state, acknowledges: { factId, part } };
    });
  }
}
