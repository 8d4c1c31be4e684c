import type { StayRecordView } from '@diurne/contracts';
import type { Transaction } from '@diurne/database';
import { standingStay } from './stay.statements';

/** `withDiagnoses`: for physician and DIM alone. */
export async function readStayRecord(
  tx: Transaction,
  visitId: string,
  withDiagnoses: boolean,
): Promise<StayRecordView> {
  const [stay] = await tx.run(standingStay, [visitId]);
  return {
    entryMode: stay?.entryMode ?? null,
    nda: stay?.nda ?? null,
    diagnoses: withDiagnoses
      ? {
          main: stay?.mainDiagnosis ?? null,
          related: stay?.relatedDiagnosis ?? null,
          associated: [...(stay?.associatedDiagnoses ?? [])],
        }
      : null,
    recordedBy: stay?.recordedBy ?? null,
    recordedAt: stay?.recordedAt.toISOString() ?? null,
  };
}
