import type { AnswerOf, listOutsideGates } from '@diurne/contracts';
import { audit, type Actor, type Database } from '@diurne/database';
import { traitsOf } from '@diurne/patients-persistence';
import { outsideGatesToKnow } from './outside-gates.statements';

/** What a physician and a pharmacist must know; an empty list is no reading of anyone. */
export function readOutsideGates(
  database: Database,
  actor: Actor,
  unitId: string,
  at: Date,
): Promise<AnswerOf<typeof listOutsideGates>> {
  return database.transact(actor, async (tx) => {
    const rows = await tx.run(outsideGatesToKnow, [unitId]);
    if (rows.length > 0)
      await audit(tx, at, {
        action: 'outside-gates-listed',
        subjectKind: 'outside-gates-list',
        detail: { unitId, count: rows.length },
      });
    return rows.map((row) => ({
      factId: row.factId,
      visitId: row.visitId,
      on: row.on,
      patient: traitsOf(row),
      label: row.label,
      atMinute: row.atMinute,
      performer: row.performer,
      declaredBy: row.declaredBy,
      missing: row.missing,
      because: row.because,
      seen: row.seen.map((one) => ({ ...one, at: new Date(one.at).toISOString() })),
    }));
  });
}
