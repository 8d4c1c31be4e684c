import type { Transaction } from '@diurne/database';
import { forgetWaitingAgendas, withdrawWaitingTo } from './delivery.statements';

/** Takes back everything that waits for a patient, and what was still to be written to them. What is claimed is on its way and stays. */
export async function silencePatient(tx: Transaction, patientId: string, because: string): Promise<void> {
  await tx.run(forgetWaitingAgendas, [patientId]);
  await tx.run(withdrawWaitingTo, [patientId, because]);
}
