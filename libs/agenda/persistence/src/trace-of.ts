import { audit, type Transaction } from '@diurne/database';

/** What somebody did about a visit's agenda. */
export const traceOf = (
  tx: Transaction,
  at: Date,
  action: string,
  { visitId, patientId }: { readonly visitId: string; readonly patientId: string },
  detail: Record<string, unknown> = {},
): Promise<void> => audit(tx, at, { action, subjectKind: 'day-visit', subjectId: visitId, patientId, detail });
