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
export type StayChange = { readonly [Field in keyof StayRecord]?: StayRecord[Field] | undefined };

/** What is left out stays as it was; the earlier rows stay, too. Under the visit's lock. False: it said so already. */
export async function writeStayRecord(
  tx: Transaction,
  visitId: string,
  change: StayChange,
  at: Date,
): Promise<boolean> {
  const [standing = nothingSaid] = await tx.run(standingStay, [visitId]);
  const next = {
    entryMode: change.entryMode === undefined ? standing.entryMode : change.entryMode,
    nda: change.nda === undefined ? standing.nda : change.nda,
    mainDiagnosis: change.mainDiagnosis === undefined ? standing.mainDiagnosis : change.mainDiagnosis,
    relatedDiagnosis: change.relatedDiagnosis === undefined ? standing.relatedDiagnosis : change.relatedDiagnosis,
    associatedDiagnoses: change.associatedDiagnoses ?? standing.associatedDiagnoses,
  } satisfies StayRecord;
  if ((Object.keys(next) as (keyof StayRecord)[]).every((field) => String(next[field]) === String(standing[field])))
    return false;
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
  return true;
}
