import type { Transaction } from '@diurne/database';
import type { DeliveryToOpen } from './delivery-rows';
import { revive, withdrawWaiting } from './delivery.statements';

type Withdrawn = Pick<DeliveryToOpen, 'subjectKind'> &
  (
    | { readonly visitId: string; readonly subjectId?: undefined; readonly recipientId?: undefined }
    | { readonly visitId?: undefined; readonly subjectId: string; readonly recipientId?: string }
  );

/** Takes back what waits, in the words that are shown on the visit. What is claimed is on its way and stays. */
export async function withdrawDeliveries(tx: Transaction, of: Withdrawn, because: string): Promise<void> {
  await tx.run(withdrawWaiting, [
    of.subjectKind,
    of.visitId ?? null,
    of.subjectId ?? null,
    of.recipientId ?? null,
    because,
  ]);
}

/** A person asks for a failed or uncertain message to be tried again. */
export async function reviveDeliveries(tx: Transaction, subjectId: string): Promise<boolean> {
  return (await tx.run(revive, [subjectId])).length > 0;
}
