import type { AnswerOf, listOfferedDates } from '@diurne/contracts';
import { audit, type Actor, type Database, type Transaction } from '@diurne/database';
import { PlanningRefusal, requestUnknown } from '@diurne/planning-application';
import type { DayKey } from '@diurne/planning-domain';
import { lockRequestsById } from '../ledger/requests.statements';
import { datesOfRequest, insertDeclined, requestOfOffer, type WhoDeclines } from './offers.statements';

type OfferedDates = AnswerOf<typeof listOfferedDates>;

/** Dates offered for a request and dates declined, as they were said. @throws PlanningRefusal `not-found` */
export function readOfferedDates(database: Database, actor: Actor, requestId: string): Promise<OfferedDates> {
  return database.transact(actor, async (tx) => {
    if ((await tx.run(requestOfOffer, [requestId, null, null])).length === 0) throw requestUnknown();
    return datesOf(tx, requestId);
  });
}

/** A date that was offered does not suit; said twice, it is one refusal. @throws PlanningRefusal `not-found`, `input-invalid` where it was not offered or is booked */
export function declineOfferedDate(
  database: Database,
  actor: Actor,
  order: DayKey & {
    readonly requestId: string;
    readonly declinedBy: WhoDeclines;
    readonly reason?: string | undefined;
  },
  at: Date,
): Promise<OfferedDates> {
  const { requestId, unitId, on, declinedBy, reason } = order;
  return database.transact(actor, async (tx) => {
    // Declined by two at once, it is one refusal; nobody books it meanwhile.
    await tx.run(lockRequestsById, [[requestId]]);
    const [request] = await tx.run(requestOfOffer, [requestId, unitId, on]);
    if (!request) throw requestUnknown();
    if (!request.offered)
      throw new PlanningRefusal('input-invalid', 'Cette date n’a pas été proposée pour cette demande.', {
        errors: [{ path: 'on', message: 'date proposée attendue' }],
      });
    if (request.booked)
      throw new PlanningRefusal(
        'input-invalid',
        'Cette date est réservée pour cette demande. Annulez ou déplacez d’abord la venue.',
        { errors: [{ path: 'on', message: 'date qui n’est pas réservée attendue' }] },
      );
    if (request.declined) return datesOf(tx, requestId);
    const { establishmentId, accountId } = actor;
    await tx.run(insertDeclined, [establishmentId, requestId, unitId, on, declinedBy, reason ?? null, accountId, at]);
    await audit(tx, at, {
      action: 'date-declined',
      subjectKind: 'visit-request',
      subjectId: requestId,
      patientId: request.patientId,
      detail: { unitId, on, declinedBy },
    });
    return datesOf(tx, requestId);
  });
}

const datesOf = async (tx: Transaction, requestId: string): Promise<OfferedDates> =>
  (await tx.run(datesOfRequest, [requestId])).map((row) => ({ ...row, at: row.at.toISOString() }));
