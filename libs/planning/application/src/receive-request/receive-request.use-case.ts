import type { InputError, VisitRequest } from '@diurne/planning-domain';
import type { Actor } from '../actor';
import type { RequestBook } from '../ports/request-book';
import { PlanningRefusal } from '../refusals';

export type ReceptionOrder = Omit<VisitRequest, 'state' | 'visitId' | 'receivedAt'>;

/** Records a request; it waits for a physician before it may be planned. */
export class ReceiveRequest {
  constructor(private readonly book: RequestBook) {}

  /** @throws PlanningRefusal `reference-unknown` with the path of each unknown reference */
  async receive(actor: Actor, order: ReceptionOrder, at: Date): Promise<void> {
    await this.book.receive(
      actor,
      { ...order, state: 'received', visitId: null, receivedAt: at.toISOString() },
      at,
      (found) => {
        const errors: InputError[] = [
          ...(found.unit ? [] : [{ path: 'unitId', message: 'unité inconnue' }]),
          ...(found.patient ? [] : [{ path: 'patientId', message: 'patient inconnu' }]),
          ...(found.pathwayVersionId === null ? [{ path: 'pathwayId', message: 'parcours inconnu' }] : []),
          ...(found.prescriber ? [] : [{ path: 'prescriberId', message: 'ce médecin n’est pas dans l’annuaire' }]),
        ];
        if (errors.length > 0)
          throw new PlanningRefusal(
            'reference-unknown',
            'La demande nomme une unité, quelqu’un ou un parcours qui n’existe pas ici.',
            { errors },
          );
      },
    );
  }
}
