import type { Transaction } from '@diurne/database';
import { reviveFailed, withdrawWaitingOfVersion, withdrawWaitingOfVisit } from './agenda-deliveries.statements';

/** Why a version that had not left was taken back; the words are shown on the visit. */
export const withdrawals = {
  replaced: 'Remplacé par une version plus récente avant l’envoi.',
  calledOff: 'La venue a été annulée avant l’envoi.',
  noAddress: 'Le patient n’a plus d’adresse électronique.',
} as const;
export type Withdrawal = (typeof withdrawals)[keyof typeof withdrawals];

/** What is claimed is on its way and stays. */
export async function withdrawWaiting(
  tx: Transaction,
  of: { readonly visitId: string } | { readonly agendaVersionId: string },
  because: Withdrawal,
): Promise<void> {
  if ('visitId' in of) await tx.run(withdrawWaitingOfVisit, [of.visitId, because]);
  else await tx.run(withdrawWaitingOfVersion, [of.agendaVersionId, because]);
}

/** A person asks for a failed or uncertain message to be tried again. */
export async function reviveDelivery(tx: Transaction, agendaVersionId: string): Promise<boolean> {
  const [row] = await tx.run(reviveFailed, [agendaVersionId]);
  return row !== undefined;
}
