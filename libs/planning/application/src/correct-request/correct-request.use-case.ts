import { correctRequest, type RequestCorrection } from '@diurne/planning-domain';
import type { Actor } from '../actor';
import type { RequestBook } from '../ports/request-book';
import { PlanningRefusal } from '../refusals';

export interface CorrectionOrder extends RequestCorrection {
  readonly requestId: string;
  /** Who may write anew the reason that a physician has validated. */
  readonly byPhysician: boolean;
}

/** Puts right what was entered of a request: its period, its hours, its priority, its words, its prescriber. */
export class CorrectRequest {
  constructor(private readonly book: RequestBook) {}

  /** @throws PlanningRefusal `not-found`, `reference-unknown`, `request-not-plannable`, `record-changed-since`, `role-insufficient` */
  correct(actor: Actor, { requestId, seen, now, byPhysician }: CorrectionOrder, at: Date): Promise<void> {
    return this.book.correct(actor, requestId, now.prescriberId, at, (request, prescriberKnown) => {
      if (!prescriberKnown)
        throw new PlanningRefusal('reference-unknown', 'Ce médecin n’est pas dans l’annuaire. Ajoutez-le d’abord.', {
          errors: [{ path: 'now.prescriberId', message: 'ce médecin n’est pas dans l’annuaire' }],
        });
      const corrected = correctRequest(request, { seen, now }, { physician: byPhysician });
      if (corrected.ok) return corrected;
      const { refusal, fields } = corrected;
      throw new PlanningRefusal(refusal.code, refusal.message, {
        errors: fields.map((path) => ({ path: `now.${path}`, message: 'corrigé entre-temps par quelqu’un d’autre' })),
      });
    });
  }
}
