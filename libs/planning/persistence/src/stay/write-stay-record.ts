import type { Transaction } from '@diurne/database';
import type { StayRecord } from '@diurne/planning-domain';
import { insertStay, standingStay } from './stay.statements';

const nothingSaid: StayRecord = {
  entryMode: null,
  nda: null,
  mainDiagnosis: null,
  relatedDiagnosis: null,
  associatedDiagnoses: [],
};

/** Under the visit's lock. */
export async function readStandingStay(tx: Transaction, visitId: string): Promise<StayRecord> {
  const [standing] = await tx.run(standingStay, [visitId]);
  if (!standing) return nothingSaid;
  const { entryMode, nda, mainDiagnosis, relatedDiagnosis, associatedDiagnoses } = standing;
  return { entryMode, nda, mainDiagnosis, relatedDiagnosis, associatedDiagnoses };
}

/** The earlier rows stay. Under the visit's lock. */
export async function writeStayRecord(tx: Transaction, visitId: string, next: StayRecord, at: Date): Promise<void> {
  await tx.run(insertStay, [
    tx.actor.establishmentId,
    visitId,
    next.entryMode,
    next.nda,
    next.mainDiagnosis,
    next.relatedDiagnosis,
    next.associatedDiagnoses,
    tx.actor.accountId,
    at,
  ]);
}

/** Said with the arrival, which has read nothing of the record. */
export async function writeEntryMode(
  tx: Transaction,
  visitId: string,
  entryMode: StayRecord['entryMode'],
  at: Date,
): Promise<void> {
  const standing = await readStandingStay(tx, visitId);
  if (standing.entryMode !== entryMode) await writeStayRecord(tx, visitId, { ...standing, entryMode }, at);
}
