import { sameWish, type InputError, type VisitRequest } from '@diurne/planning-domain';
import type { Actor } from '../actor';
import type { Insistence, OtherRequest, RequestBook } from '../ports/request-book';
import { PlanningRefusal } from '../refusals';
import { refuseForeignPathway } from '../settle-request/refuse-foreign-pathway';

export type ReceptionOrder = Omit<VisitRequest, 'state' | 'visitId' | 'receivedAt'>;

/** Records a request; it waits for a physician before it may be planned. */
export class ReceiveRequest {
  constructor(private readonly book: RequestBook) {}

  /** @throws PlanningRefusal `reference-unknown` with the path of each unknown reference, `pathway-of-another-unit`, `likely-double` with the requests that nobody has looked at */
  async receive(actor: Actor, order: ReceptionOrder, insist: Insistence | null, at: Date): Promise<void> {
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
        refuseForeignPathway(order.unitId, found);
        return insistedOn(
          found.others.filter((other) => sameWish(order, other)),
          insist,
        );
      },
    );
  }
}

function insistedOn(doubles: readonly OtherRequest[], insist: Insistence | null): Insistence | null {
  if (doubles.length === 0) return null;
  if (!insist || doubles.some(({ id }) => !insist.despite.includes(id)))
    throw new PlanningRefusal(
      'likely-double',
      'Ce patient attend déjà ce parcours à ces dates. Ouvrez la demande qui existe, ou dites pourquoi il en faut une autre.',
      {
        doubles: doubles.map(({ id, state, unitName, wishedFrom, wishedTo, receivedAt }) => ({
          kind: 'request',
          id,
          state,
          unitName,
          wishedFrom,
          wishedTo,
          receivedAt,
        })),
      },
    );
  return { reason: insist.reason, despite: doubles.map(({ id }) => id) };
}
